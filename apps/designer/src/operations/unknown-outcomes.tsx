import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type OutcomeAnswer, UnknownOutcome } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { live } from '../api/live.ts';
import { type Answers, useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { useFormat } from '../words/use-format.ts';
import { answeredWords } from './answered-words.ts';
import { doubtNotes } from './doubt-notes.ts';
import classes from './operations.module.css';
import { Section } from './section.tsx';

const most = 50;
type Stuck = Answers['deliveries']['stuck']['rows'][number];

/** The messages of which nobody knows whether they went, oldest first, each with three answers. */
export function UnknownOutcomes({ total }: { total: number }) {
  const { t } = useTranslation('operations');
  const trpc = useTRPC();
  const format = useFormat();
  const list = useQuery(trpc.deliveries.stuck.queryOptions({ only: 'unknown', limit: most }, live));
  const connections = useQuery(trpc.connections.list.queryOptions());
  const nameOf = (id: string | undefined) => connections.data?.find((one) => one.id === id)?.name;
  const rows = list.data?.rows ?? [];
  return (
    <Section title={t('unknown.title', { count: total, shown: format.count(total) })} lead={t('unknown.lead')}>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.delivery} className={classes.line}>
            <OneOutcome row={row} connection={nameOf(row.connection)} />
          </li>
        ))}
      </ul>
      {total > rows.length && rows.length > 0 && (
        <p className={classes.more}>{t('unknown.more', { shown: format.count(rows.length) })}</p>
      )}
    </Section>
  );
}

function OneOutcome({ row, connection }: { row: Stuck; connection: string | undefined }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const { look } = useConnectors();
  const { answer, pending } = useAnswer(row.delivery);
  const { family, icon, title } = look(row.connector);
  const { blocked, isOpen, attempts, repeats } = row;
  const again = row.answer?.answer === 'send-again';
  const facts = [
    t('unknown.since', { when: format.dayWithin(row.since) }),
    t('unknown.over', { connection: connection ?? title }),
    t('unknown.attempts', { count: attempts, shown: format.count(attempts) }),
    ...(repeats > 0 ? [t('unknown.repeats', { count: repeats, shown: format.count(repeats) })] : []),
  ];
  const notes = [
    ...(row.doubt ? doubtNotes(row.doubt, t) : []),
    ...(blocked === undefined ? [] : [t(`unknown.blocked.${blockedKey(blocked)}`)]),
    ...(isOpen ? [] : [t('unknown.ended')]),
    ...(again && blocked === undefined ? [t('unknown.underWay')] : []),
  ];
  return (
    <UnknownOutcome
      {...{ family, icon, facts, notes, pending }}
      customer={row.customer.name}
      message={row.nodeName}
      journey={
        <Link to="/enrollments/$enrollment" params={{ enrollment: row.enrollment }} className={classes.link ?? ''}>
          {row.journeyName}
        </Link>
      }
      without={isOpen && blocked === undefined ? [] : ['send-again']}
      onAnswer={answer}
    />
  );
}

const blockedKey = (blocked: string) =>
  blocked === 'consent' || blocked === 'suppressed' ? blocked : ('no-address' as const);

/** Gives an answer, and says what became of it. */
function useAnswer(delivery: number) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const trpc = useTRPC();
  const { mutate, isPending, variables } = useChange(
    trpc.deliveries.answer.mutationOptions({
      onSuccess: (outcome) => notifications.show(answeredWords(outcome, { t, format })),
    }),
    trpc.deliveries.pathFilter(),
  );
  return {
    answer: (answer: OutcomeAnswer) => mutate({ delivery, answer }),
    pending: isPending ? variables?.answer : undefined,
  };
}
