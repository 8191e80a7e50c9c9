import type { Instant } from '../../time/index.ts';
import type { Life } from './life.ts';
import type { Occurrence } from './occurrence.ts';
import { answers, draw, type Message, type ResponseRule } from './response.ts';

/** What is responded to: a message that was sent to an enrollment, or, without one, its beginning. */
interface Cause {
  at: Instant;
  /** A text that is this cause's own. */
  luck: string;
  sent?: { life: Life; message: Message } | undefined;
}

/** What a customer does of themselves about a message or after an entry, by the rules of a run. */
export function respond(rules: readonly ResponseRule[], { at, luck, sent }: Cause): Occurrence[] {
  return rules.flatMap((rule, n) => {
    const isMeant = sent ? answers(rule, sent.message) : rule.to === undefined;
    const drawn = isMeant ? draw(rule, `${luck}\n${n}`) : undefined;
    if (!drawn) return [];
    const { event, properties = {}, withdraws } = drawn.response;
    const response: Occurrence = { at: at + drawn.after, happening: { after: 'PT0S', event, properties } };
    if (!sent) return [response];
    const { life, message } = sent;
    const { channel, purpose } = message.step;
    const withdrawal = { after: 'PT0S', consent: { channel, purpose, state: 'withdrawn' } } as const;
    const tied = { ...response, answers: { life, node: message.node, visit: message.visit } };
    return withdraws ? [{ at: response.at, happening: withdrawal }, tied] : [tied];
  });
}
