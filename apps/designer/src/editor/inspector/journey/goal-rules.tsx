import { Button, Switch } from '@mantine/core';
import type { Goal } from '@waymark/core/journey';
import { DurationInput, PanelSection } from '@waymark/ui/components';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OutletCard } from '../fields/outlet-card.tsx';
import { freeOutlet } from '../fields/outlet-name.ts';
import { RuleCondition } from './rule-condition.tsx';

interface GoalRulesProps {
  goals: readonly Goal[];
  onChange(goals: Goal[] | undefined, field: string): void;
}

/** What the journey is to bring about. */
export function GoalRules({ goals, onChange }: GoalRulesProps) {
  const { t } = useTranslation('inspector');
  const keys = goals.map(({ key }) => key);
  const set = (next: Goal[], field: string) => onChange(next.length > 0 ? next : undefined, field);
  return (
    <PanelSection title={t('goal.title')}>
      {goals.map((goal, place) => {
        const change = (next: Goal, field: string) => set(goals.with(place, next), `${field} ${place}`);
        return (
          <OutletCard
            key={goal.key}
            title={t('goal.one', { number: place + 1 })}
            outlet={goal.key}
            at={['goals', place, 'key']}
            taken={keys}
            onRename={(key) => change({ ...goal, key }, 'key')}
            onRemove={() => set(goals.toSpliced(place, 1), `remove ${place}`)}
          >
            <RuleCondition
              at={['goals', place, 'when']}
              value={goal.when}
              onChange={(when) => change({ ...goal, when }, 'when')}
            />
            <DurationInput
              label={t('goal.within')}
              value={goal.within}
              onChange={(within) => change({ ...goal, within }, 'within')}
            />
            <Switch
              label={t('goal.exit')}
              checked={goal.exit ?? false}
              onChange={(event) => change({ ...goal, exit: event.currentTarget.checked }, 'exit')}
            />
          </OutletCard>
        );
      })}
      <Button
        size="xs"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() =>
          set([...goals, { key: freeOutlet('goal', keys), when: { event: 'visit.booked' }, exit: true }], 'add')
        }
      >
        {t('goal.add')}
      </Button>
    </PanelSection>
  );
}
