import { freePort } from '@waymark/temporal';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sent, serveTold, type Told } from '../../test/told.ts';
import { returnPathKey } from './return-path.ts';

let told: Told;
let sent: Sent;
let mailPort: number;
beforeAll(async () => {
  mailPort = await freePort();
  told = await serveTold(undefined, { WAYMARK_MAIL_PORT: String(mailPort) });
});
afterAll(() => told.stop());
beforeEach(async () => {
  sent = await told.next();
});

/** Sends a raw message to our mail door; gives the answer's code, or the code it was refused with. */
async function mail(to: string | string[], raw: string): Promise<number> {
  const transport = createTransport({ host: '127.0.0.1', port: mailPort, ignoreTLS: true, secure: false });
  try {
    const { response } = await transport.sendMail({ envelope: { from: '', to }, raw });
    return Number(response.slice(0, 3));
  } catch (error) {
    return (error as { responseCode?: number }).responseCode ?? 0;
  } finally {
    transport.close();
  }
}

let reports = 0;
const report = (status = '5.1.1') => {
  reports += 1;
  return `From: mailer@there.example\r\nMessage-ID: <dsn-${reports}@there.example>\r\n\r\nStatus: ${status}\r\n`;
};
const path = (key: string) => `bounces+${key}@waymark.example`;
const events = async () => (await told.store.events.ofDelivery(sent.delivery)).map(({ event }) => event);

describe('a return path', () => {
  it.each([
    ['b+0123456789abcdef0123456789abcdef01234567@w.example', '0123456789abcdef0123456789abcdef01234567'],
    ['a.b+c+0123456789ABCDEF0123456789abcdef01234567@w.example', '0123456789abcdef0123456789abcdef01234567'],
    ['0123456789abcdef0123456789abcdef01234567@w.example', undefined],
    ['b+0123456789abcdef0123456789abcdef0123456@w.example', undefined],
    ['b+0123456789abcdef0123456789abcdef012345678@w.example', undefined],
    ["b+0123456789abcdef0123456789abcdef0123456'@w.example", undefined],
    ['b+0123456789abcdef0123456789abcdef01234567', undefined],
  ])('%s carries the key %s', (address, key) => {
    expect(returnPathKey(address)).toBe(key);
  });
});

describe('the mail door', () => {
  it('takes a delivery report for the message of its return path, and suppresses the address it went to', async () => {
    expect(await mail(path(sent.key.toUpperCase()), report())).toBe(250);
    expect(await events()).toEqual(['told.bounced']);
    expect(await told.store.suppressions.has('told', `${sent.outsideId}@hospital.example`)).toBe(true);
  });

  it('believes a report of its own message only, whatever address stands in it', async () => {
    const raw = `${report()}Final-Recipient: victim@hospital.example\r\n`;
    expect(await mail(path(sent.key), raw)).toBe(250);
    expect(await told.store.suppressions.has('told', 'victim@hospital.example')).toBe(false);
    expect(await told.store.suppressions.has('told', `${sent.outsideId}@hospital.example`)).toBe(true);
  });

  it('takes the same report once, by mail and piped by a mail server', async () => {
    const raw = report();
    expect([await mail(path(sent.key), raw), await mail(path(sent.key), raw)]).toEqual([250, 250]);
    const hook = `/hooks/${told.connection}?to=${encodeURIComponent(path(sent.key))}`;
    const piped = await told.tell([], { path: hook, type: 'message/rfc822', body: raw, signature: 'none' });
    expect(piped.status).toBe(200);
    expect(await events()).toEqual(['told.bounced']);
  });

  it('takes what says nothing of note, and keeps nothing', async () => {
    expect(await mail(path(sent.key), report('4.2.2'))).toBe(250);
    expect(await events()).toEqual([]);
  });

  it('refuses everybody else’s mail, several recipients at once and what is too large, and writes nothing', async () => {
    await told.untouched(async () => {
      for (const to of ['ceo@waymark.example', path('0'.repeat(40)), `${sent.key}@waymark.example`]) {
        expect(await mail(to, report()), to).toBe(550);
      }
      expect(await mail(path(sent.key), `Subject: a\r\n\r\n${'x'.repeat(1_100_000)}`)).toBe(552);
      expect(await mail([path(sent.key), path(sent.key.replace(/^a/, 'b'))], 'Subject: a\r\n\r\nno report')).toBe(250);
    });
    expect(await mail(path(sent.key), report())).toBe(250);
  });

  it('knows no path of a connection that is gone', async () => {
    await told.store.transaction((tables) => tables.deliveries.change(sent.delivery, { connection: 'gone' }));
    expect(await mail(path(sent.key), report())).toBe(550);
  });
});
