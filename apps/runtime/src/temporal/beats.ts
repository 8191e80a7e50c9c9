import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** How often an activity under way says so, in milliseconds. Workflows count one as gone after some times as long. */
export const betweenBeats = 3_000;

/**
 * Lets every activity tell the server that it is under way until it has settled, whatever it waits for: so that one whose
 * worker was killed is noticed. Local ones are part of a workflow's task, which has a time-out of its own.
 */
export const keepBeating: ActivityInterceptorsFactory = (context) => ({
  inbound: {
    async execute(input, next) {
      if (context.info.isLocal) return next(input);
      const beats = setInterval(() => context.heartbeat(), betweenBeats);
      try {
        return await next(input);
      } finally {
        clearInterval(beats);
      }
    },
  },
});
