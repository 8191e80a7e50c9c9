import { Button } from '@mantine/core';
import { List, Network } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StripDivider, ToolStrip } from './tool-strip.tsx';

/** What the tools over the canvas do; one left out is not shown. */
export interface CanvasToolsProps {
  onTidy?: () => void;
  onOutline?: () => void;
  /** The outline is open. */
  outlineOpen?: boolean;
  /** Tidy is at work. */
  tidying?: boolean;
}

/** *Tidy* and *Outline*, at the canvas' top right. */
export function CanvasTools({ onTidy, onOutline, outlineOpen, tidying }: CanvasToolsProps) {
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
    </ToolStrip>
  );
}
