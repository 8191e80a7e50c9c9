/** Runs work of the same key one after the other, and work of other keys side by side. */
export type OneAtATime = <T>(key: number, work: () => Promise<T>) => Promise<T>;

/** Makes the queue. Work that fails does not hold up what comes after it. */
export function createOneAtATime(): OneAtATime {
  const last = new Map<number, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key);
    const turn = (before ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
