import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findLeaks } from '../../test/leaks.ts';
import { serveTold, type Told, toldEvent } from '../../test/told.ts';

let told: Told;
beforeAll(async () => {
  told = await serveTold();
});
afterAll(() => told.stop());

describe('what did not come from the provider', () => {
  it('is refused, and nothing is written', async () => {
    const { key } = await told.next();
    const stolen = [toldEvent({ key })];
    await told.untouched(async () => {
      const forged = [
        { signature: 'x' },
        { signature: '' },
        { path: '/hooks/nowhere' },
        { path: `/hooks/${told.connection}%2f..%2f..%2fv1` },
        { type: 'message/rfc822', body: 'Message-ID: <a@b>\nStatus: 5.1.1\n' },
        {
          type: 'message/rfc822',
          body: 'Status: 5.1.1\n',
          path: `/hooks/${told.connection}?to=a%2B${'0'.repeat(40)}@b`,
        },
      ];
      const answers = await Promise.all(forged.map((one) => told.tell(stolen, one)));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 404, 404, 401, 401]);
      for (const answer of answers) {
        expect(await answer.json()).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
      }
      const replayed = await told.tell(stolen, {
        path: `/hooks/${told.connection}?a=1`,
        signature: await signatureOf(stolen),
      });
      expect(replayed.status).toBe(401);
      const tampered = await told.tell(stolen, {
        body: JSON.stringify([toldEvent({ key })]),
        signature: await signatureOf(stolen),
      });
      expect(tampered.status).toBe(401);
    });
  });

  it('may be of any size, shape and speed: it is refused in words and the process stays well', async () => {
    const { customer, key } = await told.next();
    const base = `${told.url}/hooks/${told.connection}`;
    await told.untouched(async () => {
      const giant = await fetch(base, { method: 'POST', body: 'x'.repeat(1_100_000) });
      expect(giant.status).toBe(413);
      expect(await giant.json()).toMatchObject({ error: { code: 'too-large' } });
      for (const [body, type] of [
        ['{{{', 'application/json'],
        ['"text"', 'text/plain'],
        ['', 'application/octet-stream'],
        ['[null]', ''],
        ['[{"id":"","event":"delivered","at":"yesterday"}]', 'application/json'],
        ['[{"id":"a","event":"delivered","at":"2026-03-02T08:00:00Z","key":{}}]', 'multipart/form-data; boundary=x'],
      ] as const) {
        const answer = await told.tell([], { body, type });
        expect([answer.status, await answer.json()], body).toEqual([
          503,
          { error: { code: 'unavailable', message: expect.not.stringContaining('JSON') } },
        ]);
      }
      expect((await fetch(base)).status).toBe(404);
    });
    const slow = connect(told.foundation.config.port, '127.0.0.1');
    slow.write(`POST /hooks/${told.connection} HTTP/1.1\r\nhost: a\r\ncontent-length: 900000\r\n\r\nx`);
    expect((await told.tell([toldEvent({ key })])).status).toBe(200);
    slow.destroy();
    expect(await told.eventsOf(customer)).toHaveLength(1);
  });

  it('is remembered by nothing that names anybody', async () => {
    const { key } = await told.next();
    await told.tell([toldEvent({ id: 'bounce of canary@hospital.example', key })]);
    const kept = told.tables.rows<{ id: string }>('select id from inbound_events');
    expect(kept.length).toBeGreaterThan(0);
    expect(findLeaks(kept, ['canary@hospital.example'])).toEqual([]);
  });
});

/** What the provider would have signed for these events, sent to the connection's plain address. */
async function signatureOf(of: unknown): Promise<string> {
  let seen = '';
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    seen = new Headers(init?.headers).get('signature') ?? '';
    return new Response();
  });
  await told.tell(of);
  spy.mockRestore();
  return seen;
}
