/**
 * Waits until all have settled, or until those that have not are stragglers: they take twice as long as the slowest of the
 * others, and `patienceMs` milliseconds longer. Until one has settled all are waited for: it may be the machine that is slow.
 * Work that rejects counts as settled.
 */
export async function waitForMost(works: readonly Promise<unknown>[], patienceMs: number): Promise<void> {
  const began = performance.now();
  const enough = Promise.withResolvers<void>();
  let open = works.length;
  let timer: NodeJS.Timeout | undefined;
  const settled = () => {
    open -= 1;
    clearTimeout(timer);
    if (open === 0) enough.resolve();
    else timer = setTimeout(enough.resolve, Math.max(patienceMs, performance.now() - began));
  };
  if (open === 0) enough.resolve();
  for (const work of works) void work.then(settled, settled);
  await enough.promise;
  clearTimeout(timer);
}
