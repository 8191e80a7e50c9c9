import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { serverVersionOf } from './release.ts';
import { neededFlags } from './settings.ts';

/** The first `temporal` on the PATH that takes our flags; its version line says nothing about that, so it is asked. */
export async function findOnPath(
  path = process.env.PATH ?? '',
): Promise<{ path: string; version: string } | undefined> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const program = join(folder, 'temporal');
    if (!(await canRun(program)) || !(await takesOurFlags(program))) continue;
    const version = await serverVersionOf(program);
    if (version) return { path: program, version };
  }
  return undefined;
}

async function canRun(program: string): Promise<boolean> {
  return access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function takesOurFlags(program: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)(program, ['server', 'start-dev', '--help'], { timeout: 20_000 });
    return neededFlags.every((flag) => stdout.includes(`${flag} `));
  } catch {
    return false;
  }
}
