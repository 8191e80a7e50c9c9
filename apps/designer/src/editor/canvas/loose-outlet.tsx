import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Place, useCanvas, useIsLanding } from './canvas-context.ts';
import classes from './loose-outlet.module.css';

interface LooseOutletProps {
  place: Extract<Place, { type: 'outlet' }>;
  /** What the outlet is called. */
  name: string;
  id: string;
}

/** The `+` under an outlet that leads nowhere: opens the menu of steps, and takes a dragged one. */
export function LooseOutlet({ place, name, id }: LooseOutletProps) {
  const { t } = useTranslation('editor');
  const { editing } = useCanvas();
  const isLanding = useIsLanding(id);
  return (
    <button
      type="button"
      className={`${classes.loose} nodrag nopan`}
      data-loose-outlet={id}
      data-drop-target={isLanding || undefined}
      aria-label={t('canvas.addAfter', { outlet: name })}
      onClick={(event) => {
        event.stopPropagation();
        const { left, bottom, width } = event.currentTarget.getBoundingClientRect();
        editing?.chooseStep(place, { x: left + width / 2, y: bottom });
      }}
    >
      <span className={classes.disc}>
        <Plus size={12} strokeWidth={2.4} aria-hidden />
      </span>
    </button>
  );
}
