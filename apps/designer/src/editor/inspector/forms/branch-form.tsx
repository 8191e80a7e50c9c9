import { Button } from '@mantine/core';
import type { BranchNode } from '@waymark/core/nodes';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ConditionEditor } from '../fields/condition-editor.tsx';
import { OutletCard } from '../fields/outlet-card.tsx';
import { freeOutlet } from '../fields/outlet-name.ts';
import { useConditionFields } from '../fields/use-condition-fields.ts';
import type { KindFormProps } from '../kind-form-props.ts';
import classes from './form.module.css';

/** The cases of a branch, in the order in which they are asked. */
export function BranchForm({ node, edit }: KindFormProps<BranchNode>) {
  const { t } = useTranslation('inspector');
  const fields = useConditionFields();
  const { cases } = node;
  const names = cases.map(({ outlet }) => outlet);
  const set = (next: BranchNode['cases'], field: string, renamed?: Record<string, string>) =>
    edit({ ...node, cases: next }, field, renamed);
  const swap = (place: number, other: number) => {
    const [one, two] = [cases[place], cases[other]];
    if (one && two) set(cases.with(place, two).with(other, one), 'order');
  };
  const add = () => {
    const first = fields.find(({ options }) => options) ?? fields[0];
    const key = first?.key ?? 'specialty';
    const value = first?.options?.[0]?.value ?? '';
    set([...cases, { outlet: freeOutlet('case', names), when: { attribute: key, is: 'equal', value } }], 'add');
  };
  return (
    <>
      {cases.map((one, place) => (
        <OutletCard
          key={one.outlet}
          title={t('branch.case', { number: place + 1 })}
          outlet={one.outlet}
          at={['cases', place, 'outlet']}
          taken={names}
          onRename={(outlet) => set(cases.with(place, { ...one, outlet }), `outlet ${place}`, { [one.outlet]: outlet })}
          onRemove={() => set(cases.toSpliced(place, 1), `remove ${place}`)}
          {...(place > 0 ? { onUp: () => swap(place, place - 1) } : {})}
          {...(place < cases.length - 1 ? { onDown: () => swap(place, place + 1) } : {})}
        >
          <ConditionEditor
            label={t('branch.when')}
            at={['cases', place, 'when']}
            node={node.id}
            value={one.when}
            onChange={(when) => set(cases.with(place, { ...one, when: when ?? { all: [] } }), `when ${place}`)}
          />
        </OutletCard>
      ))}
      <Button leftSection={<Plus size={14} aria-hidden />} onClick={add}>
        {t('branch.add')}
      </Button>
      <p className={classes.hint}>{t('branch.else')}</p>
    </>
  );
}
