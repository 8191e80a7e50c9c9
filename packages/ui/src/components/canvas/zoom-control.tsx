import { Maximize, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StripDivider, Tool, ToolStrip } from './tool-strip.tsx';
import classes from './zoom-control.module.css';

/** The zoom and what changes it. */
export interface ZoomControlProps {
  /** 1 is 100 %. */
  zoom: number;
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFit: () => void;
  /** Left out: the percentage is not a button. */
  onReset?: () => void;
}

/** Zoom out, the zoom in per cent (a click sets it to 100 %), zoom in, fit. */
export function ZoomControl({ zoom, onZoomIn, onZoomOut, onFit, onReset }: ZoomControlProps) {
  const { t, i18n } = useTranslation('ui');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(zoom);
  return (
    <ToolStrip label={t('zoom.label')}>
      <Tool label={t('zoom.out')} icon={<Minus size={16} />} onClick={onZoomOut} />
      <button
        type="button"
        className={classes.percent}
        onClick={onReset}
        disabled={!onReset}
        aria-label={t('zoom.reset', { percent })}
      >
        {percent}
      </button>
      <Tool label={t('zoom.in')} icon={<Plus size={16} />} onClick={onZoomIn} />
      <StripDivider />
      <Tool label={t('zoom.fit')} icon={<Maximize size={15} />} onClick={onFit} />
    </ToolStrip>
  );
}
