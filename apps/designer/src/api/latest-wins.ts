/**
 * Makes of a piece of work one that is done one at a time: the first time at once; asked for while it runs, or within
 * `restMs` after it ended, it is done once more after that rest.
 */
export function latestWins(work: () => Promise<unknown>, restMs = 0): () => void {
  let isRunning = false;
  let isAsked = false;
  const run = async () => {
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      await work().catch(() => undefined);
      await new Promise<void>((resolve) => setTimeout(resolve, restMs));
    }
    isRunning = false;
  };
  return () => {
    isAsked = true;
    if (!isRunning) void run();
  };
}
