import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, in milliseconds. */
const tick = 10;

/** Of one process: who started it, its own time, and that of the processes it started and has seen end; in milliseconds. */
interface Spent {
  parent: number;
  own: number;
  ended: number;
}

/**
 * Processor time in milliseconds, to a hundredth of a second for each process, of all that a process started and of what
 * those started in turn: of those that run and of those that ended. 0 where the system has no `/proc` (only Linux has).
 */
export function descendantsCpu(pid: number): number {
  const processes = readAll();
  const spentBelow = (parent: number): number => {
    const children = [...processes].filter(([, one]) => one.parent === parent);
    const ended = processes.get(parent)?.ended ?? 0;
    return children.reduce((sum, [child, { own }]) => sum + own + spentBelow(child), ended);
  };
  return spentBelow(pid);
}

function readAll(): Map<number, Spent> {
  const processes = new Map<number, Spent>();
  for (const name of list('/proc')) {
    const spent = /^\d+$/.test(name) ? readSpent(name) : undefined;
    if (spent) processes.set(Number(name), spent);
  }
  return processes;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** proc_pid_stat(5): the fields after the program's name, which may itself hold spaces and brackets; undefined once it is gone. */
function readSpent(pid: string): Spent | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map((nth) =>
      Number(fields[nth]),
    );
    return { parent, own: (user + system) * tick, ended: (endedUser + endedSystem) * tick };
  } catch {
    return undefined;
  }
}
