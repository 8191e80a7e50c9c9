import { describe, expect, it } from 'vitest';
import { eachTestByReader, type Reader } from '../../test/each-test-by-reader.ts';
import type { Told } from '../../test/told.ts';

let told: Told;
let reader: Reader;
eachTestByReader((own, served) => {
  reader = own;
  told = served;
});

describe('the open pixel', () => {
  it('is a picture that nobody keeps, and an event of its message, a machine’s where a machine fetched it', async () => {
    const picture = await fetch(reader.link('open'));
    expect([picture.status, picture.headers.get('content-type'), picture.headers.get('cache-control')]).toEqual([
      200,
      'image/gif',
      'no-store',
    ]);
    expect((await picture.arrayBuffer()).byteLength).toBe(42);
    await fetch(reader.link('open'), { headers: { 'user-agent': 'Mozilla/5.0' } });
    const opened = (await told.store.events.ofDelivery(reader.delivery)).filter(({ event }) => event === 'told.opened');
    expect(opened.map(({ properties }) => properties)).toEqual([{}, { automated: true }]);
  });
});
