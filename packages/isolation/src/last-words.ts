/** How V8 begins what it says when it ends a process, and Node what it says at an abort. */
const beginnings = /^(#|# Fatal .*|<--- Last few GCs --->|FATAL ERROR: .*|----- Native stack trace -----)$/;
const ofMemory = /^FATAL ERROR: |out of memory|^# Fatal JavaScript /;

/** V8 says less than this many lines; what is longer was printed by the program. */
const most = 200;

/**
 * A process that says nothing more for so many milliseconds, and lives, has printed it by itself. V8 itself may pause for long
 * where the machine is busy.
 */
const quietMs = 2_000;

/** Keeps what V8 says at a process's death apart from what its program prints on the same stream. */
export interface LastWords {
  /** Takes the next line: prints it, or holds it back where it may be the beginning of the end, until nothing follows it. */
  hear(line: string): void;
  /** Once the stream has ended: whether V8 spoke of memory. Prints what was held back if the process was not killed. */
  close(wasKilled: boolean): { speakOfMemory: boolean };
}

/** Listens to one process's standard error. */
export function hearLastWords(print: (line: string) => void): LastWords {
  const held: string[] = [];
  let spokeOfMemory = false;
  let quiet: NodeJS.Timeout | undefined;
  const release = () => {
    for (const line of held.splice(0)) print(line);
  };
  return {
    hear: (line) => {
      if (held.length === 0 && !beginnings.test(line)) return print(line);
      held.push(line);
      spokeOfMemory ||= ofMemory.test(line);
      const isComment = held[0] === '#' && held.length === 2 && !beginnings.test(line);
      clearTimeout(quiet);
      if (isComment || held.length >= most) {
        spokeOfMemory = false;
        return release();
      }
      quiet = setTimeout(release, quietMs).unref();
    },
    close: (wasKilled) => {
      clearTimeout(quiet);
      if (!wasKilled) release();
      return { speakOfMemory: wasKilled && spokeOfMemory };
    },
  };
}
