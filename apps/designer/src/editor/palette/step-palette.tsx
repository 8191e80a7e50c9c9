import { Palette, type PaletteStep } from '@waymark/ui/components';
import type { DragEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { stepMime } from '../canvas/use-step-drop.ts';
import { useStepAdding } from './step-adding.tsx';

interface StepPaletteProps {
  searchRef: Ref<HTMLInputElement>;
  /** There is a canvas beside it to drag steps onto. */
  hasCanvas: boolean;
}

/** The palette at the canvas' left: what the core and the loaded connectors offer. */
export function StepPalette({ searchRef, hasCanvas }: StepPaletteProps) {
  const { t } = useTranslation('editor');
  const { groups, add } = useStepAdding();
  return (
    <Palette
      searchRef={searchRef}
      groups={groups.map(({ group, steps }) => ({ key: group, label: t(`palette.${group}`), steps }))}
      onPick={(step) => add(step.key)}
      {...(hasCanvas && { onDragStart: carry })}
    />
  );
}

function carry(step: PaletteStep, event: DragEvent<HTMLElement>): void {
  event.dataTransfer.setData(stepMime, step.key);
  event.dataTransfer.effectAllowed = 'copy';
}
