import { Palette } from '@waymark/ui/components';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { stepMime } from '../canvas/use-step-drop.ts';
import { useStepAdding } from './step-adding.tsx';

/** The palette at the canvas' left: what the core and the loaded connectors offer. */
export function StepPalette({ searchRef }: { searchRef: Ref<HTMLInputElement> }) {
  const { t } = useTranslation('editor');
  const { groups, add } = useStepAdding();
  return (
    <Palette
      searchRef={searchRef}
      groups={groups.map(({ group, steps }) => ({ key: group, label: t(`palette.${group}`), steps }))}
      onPick={(step) => add(step.key)}
      onDragStart={(step, event) => {
        event.dataTransfer.setData(stepMime, step.key);
        event.dataTransfer.effectAllowed = 'copy';
      }}
    />
  );
}
