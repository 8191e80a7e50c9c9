import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The release of Temporal's CLI that Waymark fetches, and the server inside it, by which a copy is recognised. */
export const release = { cli: '1.5.1', server: '1.29.1' };

/** The server version a `temporal` program reports, such as `1.29.1`; undefined when it cannot be run. */
export async function serverVersionOf(path: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    return /Server (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}
