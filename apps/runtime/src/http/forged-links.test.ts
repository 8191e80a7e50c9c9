import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eachTestByReader, look, postForm, type Reader } from '../../test/each-test-by-reader.ts';
import type { Told } from '../../test/told.ts';
import { signToken } from '../messages/tokens.ts';

let told: Told;
let reader: Reader;
eachTestByReader((own, served) => {
  reader = own;
  told = served;
});

describe('a link that we did not make', () => {
  it('leads to a page that says so, and writes nothing', async () => {
    const another = await told.next();
    const good = reader.link();
    const cut = good.slice(0, -1);
    const foreign = `${told.url}/u/${signToken(Buffer.alloc(32, 9), 'unsubscribe', String(reader.delivery))}`;
    const forged = [
      `${good}x`,
      cut,
      `${cut}${good.endsWith('A') ? 'B' : 'A'}`,
      foreign,
      good.replace(/\/u\/\d+/, `/u/${another.delivery}`),
      reader.link('confirm').replace('/u/confirm/', '/u/'),
      reader.link('unsubscribe').replace('/u/', '/u/confirm/'),
      reader.link('unsubscribe').replace('/u/', '/c/'),
      reader.link('unsubscribe').replace('/u/', '/o/'),
      reader.link('open').replace('/o/', '/u/'),
      `${told.url}/u/.${createHash('sha256').update('').digest('base64url')}`,
      `${told.url}/u/${'9'.repeat(9_000)}.x`,
      `${told.url}/u/%00.%00`,
    ];
    await told.untouched(async () => {
      for (const url of forged) {
        const page = await look(url, 'de');
        expect([page.status, await page.text()], url).toEqual([
          404,
          expect.stringContaining('funktioniert nicht mehr'),
        ]);
        expect((await postForm(url, 'leave=all')).status, url).toBe(404);
      }
    });
  });

  it('and a form without end are refused, and the process stays well', async () => {
    await told.untouched(async () => {
      expect((await postForm(reader.link(), `leave=all&${'x'.repeat(20_000)}`)).status).toBe(413);
      expect((await postForm(reader.link('confirm'), 'x'.repeat(2_000_000), 'text/plain')).status).toBe(413);
    });
    expect((await look(reader.link())).status).toBe(200);
  });
});
