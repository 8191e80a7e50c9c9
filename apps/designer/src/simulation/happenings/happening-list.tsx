import { Button, NumberInput, Select } from '@mantine/core';
import type { Journey } from '@waymark/core/journey';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLooks } from '../../editor/kinds/use-looks.ts';
import classes from './happening-list.module.css';
import { type PlannedHappening, type Possible, possibleHappenings } from './happenings.ts';
import { RemovableList } from './removable-list.tsx';

interface HappeningListProps {
  journey: Journey;
  happenings: readonly PlannedHappening[];
  onChange(happenings: readonly PlannedHappening[]): void;
}

/** What will happen to the customer, in days after the start. */
export function HappeningList({ journey, happenings, onChange }: HappeningListProps) {
  const { t } = useTranslation('live');
  const looks = useLooks();
  const possible = useMemo(() => possibleHappenings(journey, looks), [journey, looks]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [days, setDays] = useState(1);
  const next = possible.find((one) => one.key === chosen);
  const add = () => {
    if (next)
      onChange([...happenings, { id: Math.max(0, ...happenings.map(({ id }) => id)) + 1, possible: next, days }]);
    setChosen(null);
  };
  return (
    <>
      <RemovableList
        label={t('try.happenings')}
        rows={happenings.map(({ id, possible: { group, label, of }, days: count }) => ({
          key: id,
          label: of === undefined ? label : t('try.answer', { event: label, message: group }),
          when: t('try.after', { count }),
          remove: t('try.removeHappening', { event: label }),
          onRemove: () => onChange(happenings.filter((one) => one.id !== id)),
        }))}
      />
      <Select
        label={t('try.what')}
        placeholder={t('try.choose')}
        searchable
        data={grouped(possible)}
        value={chosen}
        onChange={setChosen}
        nothingFoundMessage={t('try.nothingPossible')}
      />
      <div className={classes.add}>
        <NumberInput
          label={t('try.days')}
          min={0}
          max={365}
          value={days}
          onChange={(value) => setDays(Number(value) || 0)}
        />
        <Button leftSection={<Plus size={14} aria-hidden />} disabled={!next} onClick={add}>
          {t('try.add')}
        </Button>
      </div>
    </>
  );
}

function grouped(possible: readonly Possible[]) {
  return [...Map.groupBy(possible, ({ group }) => group)].map(([group, options]) => ({
    group,
    items: options.map(({ key, label }) => ({ value: key, label })),
  }));
}
