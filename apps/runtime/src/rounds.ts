/** Something that is looked after again and again. */
export interface Rounds {
  /** Stops after the round that is under way. */
  stop(): Promise<void>;
}

/** What is done in a round, and how long, in milliseconds, until the next one. */
export interface RoundsOptions {
  /** Hears whether it should come to an end early. */
  round: (stopping: AbortSignal) => Promise<void>;
  pause: number;
  /** Told of a round that failed; the next one comes all the same. */
  report: (error: unknown) => void;
}

/** Goes a round at once, and a further one a pause after each has ended. It keeps no process from ending. */
export function startRounds({ round, pause, report }: RoundsOptions): Rounds {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void>;
  const go = () => {
    underWay = round(stopping.signal)
      .catch(report)
      .finally(() => {
        if (!stopping.signal.aborted) timer = setTimeout(go, pause).unref();
      });
  };
  go();
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await underWay;
    },
  };
}
