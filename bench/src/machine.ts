import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** The machine that figures were taken on. */
export interface Machine {
  cpus: number;
  model: string;
  node: string;
  /** Load averages over 1, 5 and 15 minutes before the first figure. */
  load: number[];
  /** The share of all processors that others used before the first figure, 0 to 1. */
  busy: number;
}

/** Looks at it for a second, doing nothing. */
export async function lookAtMachine(): Promise<Machine> {
  const before = times();
  await sleep(1_000);
  const after = times();
  const busy = 1 - (after.idle - before.idle) / (after.all - before.all);
  return { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version, load: loadavg(), busy };
}

function times(): { idle: number; all: number } {
  const each = cpus().map((cpu) => cpu.times);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return { idle: sum(each.map(({ idle }) => idle)), all: sum(each.flatMap((one) => Object.values(one))) };
}
