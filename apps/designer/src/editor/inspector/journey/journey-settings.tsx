import { TextInput } from '@mantine/core';
import type { Journey, Problem, JourneySettings as Settings } from '@waymark/core/journey';
import { DurationInput, InspectorPanel, LongText, OptionCards } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useEditorStore, useJourney } from '../../state/editor-context.tsx';
import { FieldProblems } from '../field-problems.tsx';
import { ZoneField } from '../fields/zone-field.tsx';
import { PanelProblems } from '../panel-problems.tsx';
import { ExitRules } from './exit-rules.tsx';
import { GoalRules } from './goal-rules.tsx';
import { JourneyBrief } from './journey-brief.tsx';
import { JourneyNotes } from './journey-notes.tsx';

type Changes = { [field in keyof Settings]?: Settings[field] | undefined };

/** The journey's own settings: every field of its document but steps and lines. */
export function JourneySettings({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation('inspector');
  const store = useEditorStore();
  const journey = useJourney();
  const set = (settings: Changes, field: string) =>
    store.getState().apply({ type: 'set', settings }, `journey ${field}`);
  return (
    <InspectorPanel
      family="accent"
      icon="route"
      name={journey.name}
      kindLabel={t('journey.kind')}
      label={t('panel.journey')}
    >
      <FieldProblems problems={problems.filter((problem) => problem.node === undefined)} root={[]}>
        <PanelProblems />
        <div data-first-field>
          <TextInput
            label={t('name')}
            value={journey.name}
            maxLength={120}
            onChange={(event) => set({ name: event.currentTarget.value }, 'name')}
            error={journey.name.trim() === '' ? t('journey.nameMissing') : undefined}
          />
        </div>
        <LongText
          label={t('journey.aim')}
          placeholder={t('journey.aimPlaceholder')}
          value={journey.brief?.aim ?? ''}
          onChange={(event) => set({ brief: { ...journey.brief, aim: event.currentTarget.value || undefined } }, 'aim')}
        />
        <EntrySettings journey={journey} set={set} />
        <GoalRules goals={journey.goals ?? []} onChange={(goals, field) => set({ goals }, `goals ${field}`)} />
        <ExitRules exits={journey.exits ?? []} onChange={(exits, field) => set({ exits }, `exits ${field}`)} />
        <ZoneField
          label={t('journey.zone')}
          description={t('journey.zoneHint')}
          none={t('journey.zoneNone')}
          at={['timeZone']}
          value={journey.timeZone?.fallback}
          onChange={(fallback) => set({ timeZone: fallback === undefined ? undefined : { fallback } }, 'zone')}
        />
        <JourneyBrief journey={journey} set={set} />
        <JourneyNotes notes={journey.notes} onChange={(notes, field) => set({ notes }, field)} />
      </FieldProblems>
    </InspectorPanel>
  );
}

function EntrySettings({ journey, set }: { journey: Journey; set(settings: Changes, field: string): void }) {
  const { t } = useTranslation('inspector');
  const { entry } = journey;
  const reentry = entry?.reentry ?? 'never';
  return (
    <>
      <OptionCards
        label={t('entry.label')}
        options={[
          { value: 'never', label: t('entry.never') },
          { value: 'after-exit', label: t('entry.afterExit') },
        ]}
        value={reentry}
        onChange={(next) => {
          const { cooldown: _cooldown, ...rest } = entry ?? {};
          set({ entry: { ...rest, reentry: next } }, 'reentry');
        }}
      />
      {reentry === 'after-exit' && (
        <DurationInput
          label={t('entry.cooldown')}
          value={entry?.cooldown}
          onChange={(cooldown) => set({ entry: { ...entry, cooldown } }, 'cooldown')}
        />
      )}
      <TextInput
        label={t('entry.key')}
        description={t('entry.keyHint')}
        value={entry?.key ?? ''}
        onChange={(event) => set({ entry: { ...entry, key: event.currentTarget.value || undefined } }, 'key')}
      />
    </>
  );
}
