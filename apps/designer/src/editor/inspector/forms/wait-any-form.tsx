import { Button } from '@mantine/core';
import type { EventWait, WaitUntil } from '@waymark/core/nodes';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OutletCard } from '../fields/outlet-card.tsx';
import { freeOutlet } from '../fields/outlet-name.ts';
import { PatternFields } from '../fields/pattern-fields.tsx';
import { TimeoutField } from '../fields/timeout-field.tsx';

type AnyEvent = Extract<EventWait, { any: unknown }>;

interface WaitAnyFormProps {
  node: string;
  until: AnyEvent;
  onChange(until: WaitUntil, field: string, renamed?: Record<string, string>): void;
}

/** Several events, each with a way of its own; the first that happens decides. */
export function WaitAnyForm({ node, until, onChange }: WaitAnyFormProps) {
  const { t } = useTranslation('inspector');
  const { any } = until;
  const names = any.map(({ outlet }) => outlet);
  return (
    <>
      {any.map((one, place) => (
        <OutletCard
          key={one.outlet}
          title={t('wait.alternative', { number: place + 1 })}
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
      <TimeoutField value={until.timeout} onChange={(timeout) => onChange({ ...until, timeout }, 'timeout')} />
    </>
  );
}
