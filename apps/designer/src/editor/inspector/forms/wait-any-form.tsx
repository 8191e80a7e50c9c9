import { Button } from '@mantine/core';
import type { EventWait } from '@waymark/core/nodes';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OutletCard } from '../fields/outlet-card.tsx';
import { freeOutlet } from '../fields/outlet-name.ts';
import { PatternFields } from '../fields/pattern-fields.tsx';
import { SinceField } from '../fields/since-field.tsx';
import { TimeoutField } from '../fields/timeout-field.tsx';
import type { WayFormProps } from './way-form-props.ts';

type AnyEvent = Extract<EventWait, { any: unknown }>;

/** Several events, each with a way of its own; the first that happens decides. */
export function WaitAnyForm({ node, until, onChange }: WayFormProps<AnyEvent>) {
  const { t } = useTranslation('inspector');
  const { any } = until;
  const names = any.map(({ outlet }) => outlet);
  return (
    <>
      {any.map((one, place) => (
        <OutletCard
          key={one.outlet}
          title={t('wait.alternative', { number: place + 1 })}
          at={['until', 'any', place, 'outlet']}
          outlet={one.outlet}
          taken={names}
          onRename={(outlet) =>
            onChange({ ...until, any: any.with(place, { ...one, outlet }) }, `outlet ${place}`, {
              [one.outlet]: outlet,
            })
          }
          {...(any.length > 1
            ? { onRemove: () => onChange({ ...until, any: any.toSpliced(place, 1) }, `remove ${place}`) }
            : {})}
        >
          <PatternFields
            node={node}
            at={['until', 'any', place]}
            value={{ event: one.event, of: one.of, where: one.where }}
            onChange={(pattern, field) =>
              onChange({ ...until, any: any.with(place, { outlet: one.outlet, ...pattern }) }, `${field} ${place}`)
            }
          />
        </OutletCard>
      ))}
      <Button
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() =>
          onChange(
            {
              ...until,
              any: [...any, { outlet: freeOutlet('other', names), event: any.at(-1)?.event ?? 'visit.booked' }],
            },
            'add',
          )
        }
      >
        {t('wait.addAlternative')}
      </Button>
      <SinceField node={node} value={until.since} onChange={(since) => onChange({ ...until, since }, 'since')} />
      <TimeoutField value={until.timeout} onChange={(timeout) => onChange({ ...until, timeout }, 'timeout')} />
    </>
  );
}
