import { ActionIcon, Alert } from '@mantine/core';
import type { Journey } from '@waymark/core/journey';
import type { TraceRow } from '@waymark/core/simulator';
import { isoInstant } from '@waymark/core/time';
import { HappenButton, PanelSection } from '@waymark/ui/components';
import { X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectors } from '../../api/use-connectors.ts';
import { useLooks } from '../../editor/kinds/use-looks.ts';
import { listedProblems } from '../../editor/problems/shown-problems.ts';
import { CustomerCard } from '../../editor/try/customer-card.tsx';
import { CustomerSelect } from '../../editor/try/customer-select.tsx';
import { EntryFields } from '../../editor/try/entry-fields.tsx';
import { entryQuestions } from '../../editor/try/entry-questions.ts';
import { possibleHappenings } from '../../editor/try/happenings.ts';
import panel from '../../editor/try/try-panel.module.css';
import { useFormat } from '../../words/use-format.ts';
import { answersTo, type CanHappen, type Choice, eventsOf, withdrawals } from './can-happen.ts';
import classes from './one-panel.module.css';
import { makeHappen, takeBack } from './playing.ts';
import type { One } from './use-one.ts';

interface OnePanelProps {
  journey: Journey;
  one: One;
  /** What has come by the time shown. */
  come: readonly TraceRow[];
  choice: ReactNode;
}

const tiles = {
  answer: { family: 'channel', icon: 'reply' },
  event: { family: 'start', icon: 'zap' },
  withdraw: { family: 'error', icon: 'shield-x' },
} as const;

/** Who plays the journey, how they come in, and what is made to happen to them. */
export function OnePanel({ journey, one, come, choice }: OnePanelProps) {
  const { t, i18n } = useTranslation('simulation');
  const { t: live } = useTranslation('live');
  const looks = useLooks();
  const { look } = useConnectors();
  const { customer, choose, entry, setEntry, playing, setPlaying, plan, problems, zone } = one;
  const format = useFormat(zone);
  const questions = useMemo(() => entryQuestions(journey), [journey]);
  const possible = useMemo(() => possibleHappenings(journey, looks), [journey, looks]);
  const groups: CanHappen[] = plan
    ? [
        ...answersTo(possible, come),
        ...eventsOf(possible),
        ...withdrawals(plan, ({ connector, purpose }) => `${look(connector).title} · ${live(`purpose.${purpose}`)}`),
      ]
    : [];
  const happen = ({ kind, label }: CanHappen, { label: to, what }: Choice) => {
    const told =
      kind === 'event' ? label : t('played.happened', { what: kind === 'withdraw' ? t('withdraw') : label, to });
    setPlaying((before) => makeHappen(before, what, told));
  };
  return (
    <aside className={panel.panel} aria-label={t('played.label')}>
      <div className={panel.body}>
        {choice}
        <CustomerSelect chosen={customer} onChoose={choose} />
        {customer && <CustomerCard customer={customer} />}
        <EntryFields questions={questions} value={entry} onChange={setEntry} />
        {problems.length > 0 && (
          <Alert color="red" title={t('problems')}>
            <ul className={panel.problems}>
              {listedProblems(problems, journey, i18n.language).map(({ nodeName, message }) => (
                <li key={`${nodeName} ${message}`}>{nodeName ? `${nodeName}: ${message}` : message}</li>
              ))}
            </ul>
          </Alert>
        )}
        {customer && plan && (
          <PanelSection title={t('played.make')}>
            <div className={classes.happen}>
              {groups.map((group) => (
                <HappenButton
                  key={`${group.kind} ${group.key}`}
                  {...tiles[group.kind]}
                  label={group.kind === 'withdraw' ? t('withdraw') : group.label}
                  {...(group.kind === 'event' ? {} : { choices: group.choices })}
                  onHappen={(key) => {
                    const chosen = group.choices.find((each) => each.key === key) ?? group.choices[0];
                    if (chosen) happen(group, chosen);
                  }}
                />
              ))}
            </div>
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
        )}
      </div>
    </aside>
  );
}
