import type { Readable } from 'node:stream';

/** The bytes of a mail on its way in, or nothing where its sender went away in the middle, as a killed process does. */
export async function readMail(stream: Readable): Promise<Buffer | undefined> {
  try {
    return Buffer.concat(await stream.toArray());
  } catch {
    return undefined;
  }
}
