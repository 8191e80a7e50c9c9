/**
 * Runs `work` while this process alone, of all that name the same lock file, may do so; waits for its turn.
 * `onWait` is called once if another process holds the lock. A holder that died gives it up.
 * The lock file's folder is made where it is missing.
 */
export function withLock<T>(path: string, work: () => Promise<T>, onWait?: () => void): Promise<T>;
