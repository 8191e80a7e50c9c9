import type { Policy } from '@waymark/core/customer';
import type { Outcome } from './outcome.ts';
import { readJson } from './read-json.ts';
import { withServer } from './server.ts';

/** `policy [FILE]`: prints the contact policy, after storing the one in the file where one is given. */
export async function policy(file: string | undefined): Promise<Outcome> {
  if (file === undefined) return withServer(async (server) => shown((await server.policy.get.query()).policy));
  const read = readJson(file);
  if ('trouble' in read) return read;
  return withServer(async (server) => shown((await server.policy.save.mutate({ policy: read.json as Policy })).policy));
}

const shown = (value: Policy): Outcome => ({ value, text: JSON.stringify(value, null, 2) });
