import { Button } from '@mantine/core';
import { Keyboard, List, Network } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StripDivider, Tool, ToolStrip } from './tool-strip.tsx';

/** What the tools over the canvas do; one left out is not shown. */
export interface CanvasToolsProps {
  onTidy?: () => void;
  onOutline?: () => void;
  /** Lists the keys. */
  onShortcuts?: () => void;
  /** The key that lists them too, e.g. `?`. */
  shortcutsKey?: string;
  /** The outline is open. */
  outlineOpen?: boolean;
  /** Tidy is at work. */
  tidying?: boolean;
}

/** *Tidy*, *Outline* and the list of keys, at the canvas' top right. */
export function CanvasTools({ onTidy, onOutline, onShortcuts, shortcutsKey, outlineOpen, tidying }: CanvasToolsProps) {
  const { t } = useTranslation('ui');
  return (
    <ToolStrip label={t('canvasTools.label')}>
      {onTidy && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<Network size={15} />}
          onClick={onTidy}
          loading={tidying ?? false}
        >
          {t('canvasTools.tidy')}
        </Button>
      )}
      {onTidy && onOutline && <StripDivider />}
      {onOutline && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<List size={15} />}
          onClick={onOutline}
          aria-pressed={outlineOpen ?? false}
        >
          {t('canvasTools.outline')}
        </Button>
      )}
      {onShortcuts && (
        <>
          <StripDivider />
          <Tool
            label={t('canvasTools.shortcuts')}
            {...(shortcutsKey && { shortcut: shortcutsKey })}
            icon={<Keyboard size={16} />}
            onClick={onShortcuts}
          />
        </>
      )}
    </ToolStrip>
  );
}
