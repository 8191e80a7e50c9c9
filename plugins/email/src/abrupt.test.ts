import { describe, expect, test } from 'vitest';
import { type Place, places, startAbrupt } from './abrupt-server.ts';
import { deliver } from './deliver.ts';
import { contextFor, failureOf, mail } from './mailroom.ts';

async function outcome(place: Place, lastWords: string, pipelining: boolean): Promise<unknown> {
  const server = await startAbrupt(place, lastWords, { pipelining });
  try {
    return await failureOf(deliver(contextFor(server), mail()));
  } finally {
    await server.close();
  }
}

describe.each([true, false])('a server that hangs up (pipelining: %s)', (pipelining) => {
  test.each(places)('with 421 or 451 at %s leaves nothing unknown', async (place) => {
    for (const lastWords of ['421 4.3.2 Closing down', '451 4.3.0 Not now', '421-4.3.2 Closing\r\n421 4.3.2 down'])
      expect(await outcome(place, lastWords, pipelining)).toMatchObject({ kind: 'transient' });
  });

  test.each(places.filter((place) => place !== 'end'))('without a word at %s has taken nothing', async (place) => {
    expect(await outcome(place, '', pipelining)).toMatchObject({ kind: 'transient' });
  });

  test('without a word after the message leaves it unknown', async () => {
    expect(await outcome('end', '', pipelining)).toMatchObject({ kind: 'unknown' });
  });
});
