/** Keeps child processes from outliving this one, however it dies. */
export interface Leash {
  /** From now on the process group led by `pid` (a child spawned with `detached: true`) ends when this process does. */
  hold(pid: number): void;
  /** Forgets a child that has ended. */
  release(pid: number): void;
  /** Lets the leash go: children still held are ended. */
  end(): void;
}

/** Starts the leash: one small process that ends what it was told to hold as soon as it can no longer hear from us. */
export function createLeash(): Leash;

/**
 * Ends the process groups led by `pids`: asks first (SIGTERM), and kills what is left after `graceMs` (left out: 8 seconds).
 * Resolves when none is left.
 */
export function endGroups(pids: readonly number[], graceMs?: number): Promise<void>;

/** Whether a process with this id runs (one that ended but was not waited for counts as running). */
export function isRunning(pid: number): boolean;
