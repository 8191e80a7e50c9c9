import { whyUnsent } from '@waymark/core/simulator';
import type { Answer, AnswerOutcome, StuckDelivery } from '../api/index.ts';
import { doubtWords } from './doubt-words.ts';
import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';
import { table } from './table.ts';

/** So many messages are shown; who has more of them stuck finds the cause in the first ones. */
const most = 200;

/** `deliveries [--held|--unknown]`: messages that are held or of which nobody knows whether they went, oldest first. */
export const deliveries = ({ held, unknown }: { held: boolean; unknown: boolean }): Promise<Outcome> =>
  withServer(async (server) => {
    const only = held === unknown ? undefined : held ? 'held' : 'unknown';
    const { rows, cursor } = await server.deliveries.stuck.query({ ...(only && { only }), limit: most });
    const cells = rows.map((row) => [
      ...[row.delivery, row.state, row.since, row.journey, row.nodeName],
      ...[`${row.customer.name} (${row.customer.id})`, sentence(row)],
    ]);
    const head = ['delivery', 'state', 'since', 'journey', 'node', 'customer', 'why'];
    const more = cursor === undefined ? '' : `\nThese are the ${most} oldest; there are more.`;
    return {
      value: rows,
      text: rows.length ? table([head, ...cells]) + more : 'No message is held, and of none the outcome is unknown.',
    };
  });

function sentence({ state, why, until, doubt, blocked, answer, isOpen }: StuckDelivery): string {
  if (state === 'held') return `${whyUnsent(why)}${until === undefined ? '' : `, until ${until}`}`;
  const rest = [
    doubt && doubtWords(doubt),
    answer && `${answer.by} said “${answer.answer}” at ${answer.at}`,
    blocked && `it may not go again: ${whyUnsent(blocked)}`,
    !isOpen && 'the enrollment has ended',
  ].filter(Boolean);
  return [whyUnsent('unknown-outcome'), ...rest].join('; ');
}

const answers: readonly string[] = ['was-sent', 'was-not', 'send-again'] satisfies Answer[];

/** `answer DELIVERY was-sent|was-not|send-again`: an operator says what became of a message of unknown outcome. */
export async function answer(delivery: string, said: string): Promise<Outcome> {
  if (!/^\d+$/.test(delivery)) return { trouble: `“${delivery}” is no delivery. "deliveries --unknown" lists them.` };
  if (!answers.includes(said)) return { trouble: `Say one of ${answers.join(', ')}.` };
  return withServer(async (server) => {
    const outcome = await server.deliveries.answer.mutate({ delivery: Number(delivery), answer: said as Answer });
    return 'answered' in outcome
      ? { value: outcome, text: answeredWords[outcome.answered] }
      : { trouble: refusedWords(outcome) };
  });
}

const answeredWords: Record<Answer, string> = {
  'was-sent': 'Kept: it was sent. The journey goes on.',
  'was-not': 'Kept: it was not sent. It is sent now, if it is still allowed.',
  'send-again': 'Kept: it is sent again, if it is still allowed. It may reach the customer twice.',
};

function refusedWords(outcome: Exclude<AnswerOutcome, { answered: Answer }>): string {
  switch (outcome.refused) {
    case 'answered': {
      const { answer: before, by, at } = outcome.before;
      return `It was answered before: ${by} said “${before}” at ${at}.`;
    }
    case 'known':
      return `There is nothing to answer: what became of it is known (${outcome.state}).`;
    case 'ended':
      return 'It cannot be sent again: the enrollment has ended. Say was-sent or was-not.';
    default:
      return outcome satisfies never;
  }
}
