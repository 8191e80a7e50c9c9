import { Repeat2, SendHorizontal, ThumbsDown, ThumbsUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Family } from '../../theme/family-colors.ts';
import { NodeTile } from '../canvas/node-tile.tsx';
import classes from './unknown-outcome.module.css';

/** What an operator may say of a message. */
export type OutcomeAnswer = 'was-sent' | 'was-not' | 'send-again';

/** A message of which nobody knows whether it went; every text as it is to be read. */
export interface UnknownOutcomeProps {
  family: Family;
  /** The icon's name in the registry. */
  icon: string;
  /** Who it was for, what it was and of which journey. */
  customer: string;
  message: string;
  journey: ReactNode;
  /** Since when nobody knows, over which connection it went, and whatever helps to find out. */
  facts: readonly string[];
  /** What makes an answer easier or harder, each one sentence. */
  notes?: readonly string[];
  /** Answers that cannot be given. */
  without?: readonly OutcomeAnswer[];
  /** The answer that is on its way. */
  pending?: OutcomeAnswer | undefined;
  onAnswer: (answer: OutcomeAnswer) => void;
}

const answers = [
  { answer: 'was-sent', icon: ThumbsUp },
  { answer: 'was-not', icon: ThumbsDown },
  { answer: 'send-again', icon: Repeat2 },
] as const;

/** Asks what became of a message: three answers, each with what follows from it. */
export function UnknownOutcome(props: UnknownOutcomeProps) {
  const { family, icon, customer, message, journey, facts, notes = [], without = [], pending, onAnswer } = props;
  const { t } = useTranslation('ui');
  const possible = answers.filter(({ answer }) => !without.includes(answer));
  return (
    <article className={classes.card} aria-label={t('outcome.label', { message, customer })}>
      <div className={classes.head}>
        <NodeTile family={family} icon={icon} />
        <div className={classes.words}>
          <h3 className={classes.title}>
            {message}
            <SendHorizontal size={14} aria-hidden className={classes.to} />
            {customer}
          </h3>
          <p className={classes.facts}>
            {journey}
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
      </div>
      {notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      <fieldset className={classes.answers} aria-label={t('outcome.question')}>
        {possible.map(({ answer, icon: Mark }) => (
          <button
            key={answer}
            type="button"
            className={classes.answer}
            data-answer={answer}
            disabled={pending !== undefined}
            onClick={() => onAnswer(answer)}
          >
            <Mark size={16} aria-hidden className={classes.mark} />
            <span>
              <span className={classes.said}>{t(`outcome.${answer}.said`)}</span>
              <span className={classes.follows}>{t(`outcome.${answer}.follows`)}</span>
            </span>
          </button>
        ))}
      </fieldset>
    </article>
  );
}
