import { ActionIcon, Tooltip } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NodeTile, type TileTone } from '../canvas/node-tile.tsx';
import classes from './inspector-panel.module.css';

/** What the inspector shows. */
export interface InspectorPanelProps {
  family: TileTone;
  /** The icon's name in the registry. */
  icon: string;
  /** The node's name; a string, or a field to rename it. */
  name: ReactNode;
  /** The kind in words, in the family's colour. */
  kindLabel: string;
  /** Read as the panel's name by screen readers. */
  label: string;
  /** A menu at the right of the header. */
  menu?: ReactNode;
  /** Left out: it cannot be closed. */
  onClose?: () => void;
  children: ReactNode;
  footer?: ReactNode;
}

/** The form of what is selected: 328 wide, at the canvas' right. */
export function InspectorPanel({
  family,
  icon,
  name,
  kindLabel,
  label,
  menu,
  onClose,
  children,
  footer,
}: InspectorPanelProps) {
  const { t } = useTranslation('ui');
  return (
    <aside className={classes.panel} aria-label={label}>
      <header className={classes.header}>
        <NodeTile family={family} icon={icon} />
        <div className={classes.title}>
          <h2 className={classes.name}>{name}</h2>
          <p className={classes.kind} data-family={family}>
            {kindLabel}
          </p>
        </div>
        {menu}
        {onClose && (
          <Tooltip label={t('panel.close')}>
            <ActionIcon aria-label={t('panel.close')} onClick={onClose}>
              <X size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      <div className={classes.body}>{children}</div>
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </aside>
  );
}

/** A heading inside the panel's body, with room for a link at its right. */
export function PanelSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>
        {title}
        {aside && <span className={classes.sectionAside}>{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
