import type { Answers, Reply } from '../contract/answer.ts';
import type { Door } from '../contract/call.ts';

/** What a call was answered. Throws where it failed, with the whole of the failure. */
export function answerOf(reply: Reply): Answers[Door] {
  if ('answer' in reply) return reply.answer;
  throw new Error(`It gave a failure where it should have answered: ${reply.failure.kind}, "${reply.failure.message}"`);
}
