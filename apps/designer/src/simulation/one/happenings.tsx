import { ActionIcon } from '@mantine/core';
import type { Journey } from '@waymark/core/journey';
import type { Plan } from '@waymark/core/plan';
import type { TraceRow } from '@waymark/core/simulator';
import { isoInstant } from '@waymark/core/time';
import { HappenButton, PanelSection } from '@waymark/ui/components';
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLooks } from '../../editor/kinds/use-looks.ts';
import { useFormat } from '../../words/use-format.ts';
import { possibleHappenings } from '../happenings/happenings.ts';
import panel from '../simulate-panel.module.css';
import { attributesNow } from './attributes-now.ts';
import { answersTo, type CanHappen, eventsOf, withdrawals } from './can-happen.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import classes from './one-panel.module.css';
import { playedCustomer } from './played-customer.ts';
import { makeHappen, takeBack, type What } from './playing.ts';
import { useMovable } from './use-movable.ts';
import type { One } from './use-one.ts';
import { toldOf } from './what-words.ts';

interface HappeningsProps {
  journey: Journey;
  one: One;
  plan: Plan;
  /** What has come by the time shown. */
  come: readonly TraceRow[];
}

const tiles = {
  answer: { family: 'channel', icon: 'reply' },
  event: { family: 'start', icon: 'zap' },
  withdraw: { family: 'error', icon: 'shield-x' },
} as const;

/** What can be made to happen at the time shown, and what was. */
export function Happenings({ journey, one, plan, come }: HappeningsProps) {
  const { t } = useTranslation('simulation');
  const looks = useLooks();
  const { playing, setPlaying, source, words, zone } = one;
  const format = useFormat(zone);
  const possible = useMemo(() => possibleHappenings(journey, looks), [journey, looks]);
  const groups: CanHappen[] = [
    ...answersTo(possible, come),
    ...eventsOf(possible),
    ...withdrawals(plan, words.consentName),
  ];
  const [asking, setAsking] = useState<'change' | 'move'>();
  const movable = useMovable(plan, one);
  const happen = (what: What) => setPlaying((before) => makeHappen(before, what, toldOf(what, words)));
  return (
    <PanelSection title={t('played.make')}>
      <div className={classes.happen}>
        {groups.map(({ key: of, kind, label, choices }) => (
          <HappenButton
            key={`${kind} ${of}`}
            {...tiles[kind]}
            label={kind === 'withdraw' ? t('withdraw') : label}
            {...(kind === 'event' ? {} : { choices })}
            onHappen={(key) => {
              const chosen = choices.find((choice) => choice.key === key) ?? choices[0];
              if (chosen) happen(chosen.what);
            }}
          />
        ))}
        <HappenButton family="data" icon="tag" label={t('played.change')} onHappen={() => setAsking('change')} />
        {movable.length > 0 && (
          <HappenButton family="wait" icon="calendar" label={t('played.move')} onHappen={() => setAsking('move')} />
        )}
      </div>
      {asking === 'change' && (
        <ChangeDialog
          attributes={attributesNow(source ? playedCustomer(source).attributes : {}, playing)}
          onHappen={happen}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'move' && <MoveDialog occasions={movable} onHappen={happen} onClose={() => setAsking(undefined)} />}
      <p className={panel.hint}>{t('played.hint')}</p>
      {playing.made.length > 0 && (
        <ul className={classes.made} aria-label={t('played.made')}>
          {playing.made.map(({ id, at, label }) => (
            <li key={id} className={classes.row}>
              <span className={classes.words}>
                {label}
                <span className={classes.when}>{format.stamp(isoInstant(at))}</span>
              </span>
              <ActionIcon
                size="xs"
                aria-label={t('played.takeBack', { what: label })}
                onClick={() => setPlaying((before) => takeBack(before, id))}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  );
}
