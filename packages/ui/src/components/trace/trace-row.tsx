import { Check, Minus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NodeTile, type TileTone } from '../canvas/node-tile.tsx';
import { Sentence, type SentencePart } from '../canvas/sentence.tsx';
import classes from './trace-row.module.css';

/** One check beneath a *why*, with the value that decided. */
export interface TraceCheck {
  label: string;
  result: 'yes' | 'no' | 'not-asked';
  /** One of several questions of the check above it. */
  isPart?: boolean;
  /** Left out: yes, no or not asked, in words. */
  value?: string;
}

/** One thing that happened, in words. */
export interface TraceRowProps {
  family: TileTone;
  /** The icon's name in the registry. */
  icon: string;
  title: string;
  /** When, as it is to be read. */
  time: string;
  /** The instant for machines, ISO 8601. */
  dateTime?: string;
  /** Why, in one sentence. */
  why?: readonly SentencePart[];
  checks?: readonly TraceCheck[];
  /** `now`: the customer stands here. `next`: still to come. */
  stage?: 'past' | 'now' | 'next';
  onPick?: () => void;
}

const marks = { yes: Check, no: X, 'not-asked': Minus };

/** A row of the timeline: what happened, when, why, and what was checked. */
export function TraceRow({
  family,
  icon,
  title,
  time,
  dateTime,
  why,
  checks = [],
  stage = 'past',
  onPick,
}: TraceRowProps) {
  const { t } = useTranslation('ui');
  return (
    <li className={classes.row} data-stage={stage} aria-current={stage === 'now' ? 'step' : undefined}>
      <NodeTile family={stage === 'next' ? 'plain' : family} icon={icon} size={24} />
      <div className={classes.words}>
        <div className={classes.head}>
          {onPick ? (
            <button type="button" className={classes.title} onClick={onPick}>
              {title}
            </button>
          ) : (
            <span className={classes.title}>{title}</span>
          )}
          <time className={classes.time} dateTime={dateTime}>
            {time}
          </time>
        </div>
        {why && why.length > 0 && (
          <p className={classes.why}>
            <Sentence parts={why} />
          </p>
        )}
        {checks.length > 0 && (
          <ul className={classes.checks}>
            {checks.map((check, n) => {
              const Mark = marks[check.result];
              return (
                <li
                  key={`${n} ${check.label}`}
                  className={classes.check}
                  data-result={check.result}
                  data-part={check.isPart || undefined}
                >
                  <Mark size={12} strokeWidth={2.6} aria-hidden />
                  <span>{check.label}</span>
                  <span className={classes.value}>{check.value ?? t(`trace.${check.result}`)}</span>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </li>
  );
}
