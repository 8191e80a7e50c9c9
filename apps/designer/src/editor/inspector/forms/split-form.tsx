import { Button, Checkbox, NumberInput } from '@mantine/core';
import type { SplitNode } from '@waymark/core/nodes';
import { Plus, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFieldProblem } from '../field-problems.tsx';
import { OutletCard } from '../fields/outlet-card.tsx';
import { freeOutlet } from '../fields/outlet-name.ts';
import type { KindFormProps } from '../kind-form-props.ts';
import { evenWeights, sumOf } from './arm-weights.ts';
import classes from './form.module.css';

/** The arms of a split with their shares, which make up a hundred together. */
export function SplitForm({ node, edit }: KindFormProps<SplitNode>) {
  const { t } = useTranslation('inspector');
  const problem = useFieldProblem(['arms']);
  const { arms } = node;
  const names = arms.map(({ outlet }) => outlet);
  const sum = sumOf(arms);
  const set = (next: SplitNode['arms'], field: string, renamed?: Record<string, string>) =>
    edit({ ...node, arms: next }, field, renamed);
  return (
    <>
      {arms.map((arm, place) => (
        <OutletCard
          key={arm.outlet}
          title={t('split.arm', { number: place + 1 })}
          outlet={arm.outlet}
          at={['arms', place, 'outlet']}
          taken={names}
          onRename={(outlet) => set(arms.with(place, { ...arm, outlet }), `outlet ${place}`, { [arm.outlet]: outlet })}
          {...(arms.length > 1 ? { onRemove: () => set(arms.toSpliced(place, 1), `remove ${place}`) } : {})}
        >
          <NumberInput
            label={t('split.share')}
            min={0}
            max={100}
            decimalScale={4}
            suffix=" %"
            value={arm.weight}
            onChange={(weight) =>
              typeof weight === 'number' && set(arms.with(place, { ...arm, weight }), `weight ${place}`)
            }
          />
          <Checkbox
            label={t('split.holdout')}
            description={t('split.holdoutHint')}
            checked={arm.holdout ?? false}
            onChange={(event) =>
              set(arms.with(place, { ...arm, holdout: event.currentTarget.checked || undefined }), `holdout ${place}`)
            }
          />
        </OutletCard>
      ))}
      {problem === undefined ? (
        <p className={classes.hint}>{t('split.sticky')}</p>
      ) : (
        <p className={classes.error} role="alert">
          {problem}
        </p>
      )}
      <Button leftSection={<Scale size={14} aria-hidden />} onClick={() => set(evenWeights(arms), 'even')}>
        {t('split.even')}
      </Button>
      <Button
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => set([...arms, { outlet: freeOutlet('arm', names), weight: Math.max(0, 100 - sum) }], 'add')}
      >
        {t('split.add')}
      </Button>
    </>
  );
}
