import type { Journey } from '@waymark/core/journey';
import type { Plan } from '@waymark/core/plan';
import type { TraceRow } from '@waymark/core/simulator';
import { HappenButton, PanelSection } from '@waymark/ui/components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLooks } from '../../editor/kinds/use-looks.ts';
import { capitalized } from '../../words/capitalized.ts';
import { possibleHappenings } from '../happenings/happenings.ts';
import panel from '../simulate-panel.module.css';
import { attributesNow } from './attributes-now.ts';
import { answersTo, type CanHappen, consentChanges, eventsOf } from './can-happen.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { consentNow } from './consent-now.ts';
import { EventDialog } from './event-dialog.tsx';
import { MadeList } from './made-list.tsx';
import { MoveDialog } from './move-dialog.tsx';
import classes from './one-panel.module.css';
import { playedCustomer } from './played-customer.ts';
import { makeHappen, refuse, type What } from './playing.ts';
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
  grant: { family: 'start', icon: 'shield-check' },
} as const;

/** What can be made to happen at the time shown, and what was. */
export function Happenings({ journey, one, plan, come }: HappeningsProps) {
  const { t, i18n } = useTranslation('simulation');
  const { language } = i18n;
  const looks = useLooks();
  const { playing, setPlaying, source, words } = one;
  const possible = useMemo(() => possibleHappenings(journey, looks), [journey, looks]);
  const likely = [...answersTo(possible, come), ...eventsOf(possible)];
  const customer = source && playedCustomer(source);
  const groups: CanHappen[] = [
    ...likely,
    ...consentChanges(plan, words.consentName, (of) => consentNow(customer?.consents, playing, of)),
  ];
  const refusable = messagesOf(plan).filter((node) => !playing.refused.includes(node));
  const [asking, setAsking] = useState<'event' | 'change' | 'move'>();
  const movable = useMovable(plan, one);
  const happen = (what: What) => setPlaying((before) => makeHappen(before, what, toldOf(what, words)));
  const done = () => setAsking(undefined);
  return (
    <PanelSection title={t('played.make')}>
      <MadeList one={one} />
      <div className={classes.happen}>
        {groups.map(({ key: of, kind, label, choices }) => (
          <HappenButton
            key={`${kind} ${of}`}
            {...tiles[kind]}
            label={
              kind === 'withdraw' || kind === 'grant'
                ? t(kind)
                : kind === 'answer'
                  ? capitalized(label, language)
                  : label
            }
            {...(kind === 'event' ? {} : { choices })}
            onHappen={(key) => {
              const chosen = choices.find((choice) => choice.key === key) ?? choices[0];
              if (chosen) happen(chosen.what);
            }}
          />
        ))}
        {refusable.length > 0 && (
          <HappenButton
            family="error"
            icon="circle-x"
            label={t('refused')}
            choices={refusable.map((node) => ({ key: node, label: words.nodeName(node) }))}
            onHappen={(node) => node !== undefined && setPlaying((before) => refuse(before, node))}
          />
        )}
        <HappenButton family="start" icon="zap" label={t('played.event')} onHappen={() => setAsking('event')} />
        <HappenButton family="data" icon="tag" label={t('played.change')} onHappen={() => setAsking('change')} />
        {movable.length > 0 && (
          <HappenButton family="wait" icon="calendar" label={t('played.move')} onHappen={() => setAsking('move')} />
        )}
      </div>
      {asking === 'event' && <EventDialog journey={journey} likely={likely} onHappen={happen} onClose={done} />}
      {asking === 'change' && (
        <ChangeDialog
          attributes={attributesNow(customer?.attributes ?? {}, playing)}
          onHappen={happen}
          onClose={done}
        />
      )}
      {asking === 'move' && <MoveDialog occasions={movable} onHappen={happen} onClose={done} />}
      <p className={panel.hint}>{t('played.hint')}</p>
    </PanelSection>
  );
}

const messagesOf = ({ steps }: Plan): string[] =>
  Object.entries(steps).flatMap(([node, step]) => (step.type === 'deliver' ? [node] : []));
