import type { JourneyStatus, Steered } from '../api/index.ts';
import type { Outcome } from './outcome.ts';
import { withServer } from './server.ts';

/** `pause KEY`: nothing of the journey is handed over any more. */
export const pause = (key: string): Promise<Outcome> =>
  withServer(async (server) =>
    tell(key, await server.journeys.pause.mutate({ key }), {
      done: (open) => `nothing is handed over any more. Open enrollments: ${open}.`,
      refused: {
        paused: 'is paused already',
        stopped: 'is stopped. What is still open in it ends with a further “stop”',
      },
    }),
  );

/** `resume KEY`: what was held goes on, in the order in which it was held. */
export const resume = (key: string): Promise<Outcome> =>
  withServer(async (server) =>
    tell(key, await server.journeys.resume.mutate({ key }), {
      done: (held) => `messages are handed over again. Held ones that go on: ${held}.`,
      refused: { live: 'is not paused', stopped: 'is stopped. Publish it to let it take entries again' },
    }),
  );

/** `stop KEY [--entry-only]`: nobody enters any more, and open enrollments end or, entry only, go on to their end. */
export const stop = (key: string, { entryOnly }: { entryOnly: boolean }): Promise<Outcome> =>
  withServer(async (server) =>
    tell(key, await server.journeys.stop.mutate({ key, entryOnly }), {
      done: (open) =>
        entryOnly
          ? `nobody enters any more. Open enrollments that go on to their end: ${open}.`
          : `nobody enters any more. Open enrollments that end: ${open}.`,
      refused: {
        stopped: 'is stopped already',
        paused: 'is paused. Resume it first, or stop it without --entry-only',
      },
    }),
  );

/** What became of it, in words: `done` by the number it concerns, `refused` by where the journey stands instead. */
function tell(
  key: string,
  steered: Steered,
  words: { done: (enrollments: number) => string; refused: Partial<Record<JourneyStatus, string>> },
): Outcome {
  if ('refused' in steered) {
    const { refused } = steered;
    return { trouble: `${key} ${words.refused[refused] ?? 'is a draft. Publish it first'}.` };
  }
  return { value: { key, ...steered }, text: `${key} is ${steered.status}: ${words.done(steered.enrollments)}` };
}
