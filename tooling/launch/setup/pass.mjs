import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';

const PARENT_CHECK_MS = 500;

/** Runs the command in our place: its streams are ours, signals reach it, and we end as it ends. */
export function passTo(command, binFolder) {
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env, PATH: `${binFolder}${delimiter}${process.env.PATH ?? ''}` },
    stdio: command.leashed ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (command.leashed && process.env.npm_lifecycle_event) endWithParent(child);
  child.once('error', (error) => {
    console.error(`${command.file} cannot be run: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** npm hands signals on to us, but one killed outright cannot: then we have a new parent. */
function endWithParent(child) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, PARENT_CHECK_MS).unref();
}
