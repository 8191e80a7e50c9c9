import { Button } from '@mantine/core';
import type { Exit } from '@waymark/core/journey';
import { PanelSection } from '@waymark/ui/components';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OutletCard } from '../fields/outlet-card.tsx';
import { freeOutlet } from '../fields/outlet-name.ts';
import { RuleCondition } from './rule-condition.tsx';

interface ExitRulesProps {
  exits: readonly Exit[];
  onChange(exits: Exit[] | undefined, field: string): void;
}

/** What ends the journey for a customer at once, wherever they are. */
export function ExitRules({ exits, onChange }: ExitRulesProps) {
  const { t } = useTranslation('inspector');
  const reasons = exits.map(({ reason }) => reason);
  const set = (next: Exit[], field: string) => onChange(next.length > 0 ? next : undefined, field);
  return (
    <PanelSection title={t('exitRule.title')}>
      {exits.map((exit, place) => (
        <OutletCard
          key={exit.reason}
          title={t('exitRule.one', { number: place + 1 })}
          outlet={exit.reason}
          at={['exits', place, 'reason']}
          taken={reasons}
          onRename={(reason) => set(exits.with(place, { ...exit, reason }), `reason ${place}`)}
          onRemove={() => set(exits.toSpliced(place, 1), `remove ${place}`)}
        >
          <RuleCondition
            at={['exits', place, 'when']}
            value={exit.when}
            onChange={(when) => set(exits.with(place, { ...exit, when }), `when ${place}`)}
          />
        </OutletCard>
      ))}
      <Button
        size="xs"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() =>
          set([...exits, { reason: freeOutlet('opted out', reasons), when: { event: 'hcp.opted-out' } }], 'add')
        }
      >
        {t('exitRule.add')}
      </Button>
    </PanelSection>
  );
}
