import { createHash } from 'node:crypto';
import type { Purpose } from '@waymark/core/plan';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectUntouched, readTables } from '../../test/tables.ts';
import { type Sent, serveTold, type Told } from '../../test/told.ts';
import { aliasCustomer } from '../customers/identity.ts';
import { signToken, type TokenUse } from '../messages/tokens.ts';
import { keepPolicy } from '../policy/policy.ts';
import { pageLanguages } from './page-words/choose.ts';

let told: Told;
let sent: Sent;
let people = 0;
beforeAll(async () => {
  told = await serveTold();
});
afterAll(() => told.stop());
beforeEach(async () => {
  people += 1;
  sent = await told.send(`hcp-${people}`, `doctor.${people}@hospital.example`);
  await told.post('/v1/identify', { userId: `hcp-${people}`, traits: { language: null } });
  await told.store.transaction((tables) => keepPolicy(tables, {}, Date.now()));
});

const address = (use: TokenUse = 'unsubscribe', delivery = sent.delivery) => {
  const token = signToken(told.foundation.keys.links, use, String(delivery));
  return `${told.url}${use === 'confirm' ? '/u/confirm/' : use === 'open' ? '/o/' : '/u/'}${token}`;
};
const look = (url: string, language?: string) =>
  fetch(url, { headers: language === undefined ? {} : { 'accept-language': language } });
const text = async (url: string, language?: string) => (await look(url, language)).text();
const post = (url: string, body?: string, type = 'application/x-www-form-urlencoded') =>
  fetch(url, { method: 'POST', headers: { 'content-type': type }, ...(body !== undefined && { body }) });
const consents = async (customer = sent.customer) =>
  (await told.store.customers.consents(customer)).map((one) => `${one.channel} ${one.purpose} ${one.state}`).toSorted();
const events = async () =>
  (await told.store.events.ofCustomer(sent.customer))
    .filter(({ event }) => event !== 'hcp.registered')
    .map(({ event, delivery }) => (delivery === sent.delivery ? `${event} of it` : event));
const say = (purpose: Purpose, state: 'granted' | 'withdrawn' | 'pending', more: object = {}) =>
  told.store.transaction((tables) =>
    tables.customers.setConsent(
      sent.customer,
      { channel: 'told', purpose, state, ...more },
      Date.parse('2026-03-02T08:00:00Z'),
    ),
  );
const untouched = async (work: () => Promise<void>) => {
  const tables = readTables(told.foundation.config.home);
  const said = () => JSON.stringify(tables.rows('select * from consents'));
  const before = said();
  await expectUntouched(tables, work);
  expect(said()).toBe(before);
  tables.close();
};

describe('the page behind a message’s links', () => {
  it('says why the message came: about what, by which channel, to whom, from whom, and since when one agreed', async () => {
    await say('marketing', 'granted');
    const page = await text(address(), 'en-GB');
    for (const said of [
      'Products and events',
      'Told',
      'd•••@h•••.example',
      'Waymark',
      'You agreed on March 2, 2026.',
    ]) {
      expect(page).toContain(said);
    }
    expect(page).not.toContain(`doctor.${people}`);
    await say('marketing', 'granted', {
      proof: { at: '2026-03-02T08:00:00Z', delivery: 1, language: 'en', textVersion: 'x' },
    });
    expect(await text(address())).toContain('confirmed it by the link we sent you, on March 2, 2026.');
  });

  it('shows every channel that reaches the customer, with what is sent there', async () => {
    await say('marketing', 'granted');
    const page = await text(address());
    const boxes = [...page.matchAll(/name="want" value="([^"]+)"( checked)?/g)].map(([, id, on]) => `${id}${on ?? ''}`);
    expect(boxes).toEqual([
      'told/marketing checked',
      'told/medical',
      'told/sales checked',
      'told/service checked',
      'email/marketing',
      'email/medical',
      'email/sales checked',
      'email/service checked',
    ]);
  });

  it('speaks six languages: the one switched to, else the customer’s, else the browser’s, else English', async () => {
    const heading = async (url: string, accept?: string) => /<html lang="(\w+)">/.exec(await text(url, accept))?.[1];
    for (const tag of Object.keys(pageLanguages)) {
      expect(await heading(address(), `xx, ${tag}-XX;q=0.9, en;q=0.1`)).toBe(tag);
      expect(await heading(`${address()}?language=${tag}`, 'fi')).toBe(tag);
    }
    expect(await heading(address(), 'sv, *;q=0.1')).toBe('en');
    expect(await heading(`${address()}?language=constructor&language=de`, 'tr')).toBe('tr');
    await told.post('/v1/identify', { userId: `hcp-${people}`, traits: { language: 'zh-Hans-CN' } });
    expect(await heading(address(), 'de')).toBe('zh');
  });

  it('says the same in every language, each word of it', () => {
    const shape = (of: object): string =>
      JSON.stringify(
        Object.entries(of).map(([name, value]) => [name, typeof value === 'object' ? shape(value) : places(value)]),
      );
    const places = (value: string) => [...value.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
    const shapes = new Set(Object.values(pageLanguages).map(shape));
    expect(shapes.size).toBe(1);
    for (const words of Object.values(pageLanguages))
      expect(Object.values(words).filter((word) => word === '')).toEqual([]);
  });

  it('changes nothing by being looked at, by anybody and however often', async () => {
    await untouched(async () => {
      for (const url of [address(), address('confirm')]) {
        expect((await look(url)).status).toBe(200);
        expect((await fetch(url, { method: 'HEAD' })).status).toBe(404);
        expect((await fetch(`${url}?leave=all&choose=1&List-Unsubscribe=One-Click`)).status).toBe(200);
      }
    });
  });

  it('runs no script, is kept by nobody and tells no other site its address', async () => {
    const { headers } = await look(address());
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*style-src 'self';/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
    expect(await text(address())).not.toMatch(/<script|style=|\bon\w+=/);
    const style = await look(`${told.url}/u/style.css`);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('shows a name that looks like markup as it is written', async () => {
    await told.store.settings.set('name', '<img src=x onerror=alert(1)>');
    const page = await text(address());
    expect(page).not.toContain('<img');
    expect(page).toContain('&#60;img');
    await told.store.settings.set('name', 'Waymark');
  });
});

describe('leaving', () => {
  it('by one click withdraws consent for the message’s channel and purpose, once, whatever form it takes', async () => {
    await say('marketing', 'granted');
    const bodies: [string | undefined, string?][] = [
      ['List-Unsubscribe=One-Click'],
      [
        `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--`,
        'multipart/form-data; boundary=x',
      ],
      [undefined],
      ['rubbish', 'application/json'],
    ];
    for (const [body, type] of bodies) expect((await post(address(), body, type)).status).toBe(200);
    expect(await consents()).toEqual(['told marketing withdrawn']);
    expect(await events()).toEqual(['told.unsubscribed of it']);
    expect(await text(address())).not.toContain('Stop these messages?');
  });

  it('also ends a confirmation that somebody who had withdrawn was asked for: the old link grants nothing', async () => {
    for (const body of ['List-Unsubscribe=One-Click', 'leave=all']) {
      await say('marketing', 'withdrawn', { askedAt: 1 });
      await post(address(), body);
      const record = await told.store.customers.consent(sent.customer, { channel: 'told', purpose: 'marketing' });
      expect(record, body).toMatchObject({ state: 'withdrawn', askedAt: null });
      expect(await (await post(address('confirm'))).text()).toContain('There is nothing to confirm');
      expect(await consents(), body).toContain('told marketing withdrawn');
    }
  });

  it('everything withdraws it on every channel, also those not shown, and for what came before', async () => {
    await told.store.transaction((tables) =>
      tables.customers.setConsent(sent.customer, { channel: 'fax', purpose: 'sales', state: 'granted' }, 1),
    );
    const page = await (await post(address(), 'leave=all')).text();
    expect(page).toContain('All messages are stopped, on all channels.');
    expect(page).not.toContain(' checked');
    expect(await consents()).toContain('* * withdrawn');
    expect((await consents()).filter((one) => !one.endsWith('withdrawn'))).toEqual([]);
    expect((await events()).toSorted()).toEqual(['email.unsubscribed', 'fax.unsubscribed', 'told.unsubscribed of it']);
    const kept = await consents();
    await post(address(), 'leave=all');
    expect(await consents()).toEqual(kept);
  });

  it('still works for a customer who was merged into another, and holds for both', async () => {
    await told.post('/v1/identify', { userId: `known-${people}`, traits: {} });
    await told.store.transaction((tables) =>
      aliasCustomer(tables, { userId: `known-${people}`, previousId: `hcp-${people}` }, Date.now()),
    );
    expect((await post(address(), 'List-Unsubscribe=One-Click')).status).toBe(200);
    const other = (await told.store.customers.byOutsideId(`known-${people}`))?.id ?? '';
    expect(await consents(other)).toEqual(['told marketing withdrawn']);
  });

  it('says that the link does not work where the customer is gone', async () => {
    const url = address();
    await told.store.customers.remove(sent.customer);
    expect([(await look(url)).status, (await post(url, 'leave=all')).status]).toEqual([404, 404]);
  });
});

describe('choosing', () => {
  const shown =
    'choose=1&allowed=told%2Fsales&stopped=told%2Fmarketing&stopped=email%2Fmarketing&allowed=email%2Fservice';

  it('changes what the person changed, and nothing else', async () => {
    await post(address(), `${shown}&want=told%2Fmarketing&want=email%2Fservice&want=told%2Fmedical`);
    expect(await consents()).toEqual(['told marketing granted', 'told sales withdrawn']);
    expect(await events()).toEqual(['told.unsubscribed of it']);
    const record = await told.store.customers.consent(sent.customer, { channel: 'told', purpose: 'marketing' });
    expect(record?.proof).toMatchObject({
      delivery: sent.delivery,
      language: 'en',
      textVersion: expect.stringMatching(/^en-/),
    });
  });

  it('has no hold on channels and purposes that are not shown', async () => {
    await untouched(async () => {
      const body =
        'choose=1&stopped=fax%2Fmarketing&want=fax%2Fmarketing&allowed=told%2Fsafety&stopped=told%2F__proto__&want=told%2F__proto__';
      expect((await post(address(), body)).status).toBe(200);
    });
  });

  it('asks for confirmation on another channel where the policy does; this one’s reader is known by the link', async () => {
    const confirmed = { purpose: 'marketing', basis: 'opt-in', confirmed: true } as const;
    await told.store.transaction((tables) => keepPolicy(tables, { consent: [confirmed] }, Date.now()));
    const page = await (
      await post(
        address(),
        `${shown}&want=told%2Fmarketing&want=email%2Fmarketing&want=told%2Fsales&want=email%2Fservice`,
      )
    ).text();
    expect(await consents()).toEqual(['email marketing pending', 'told marketing granted']);
    expect(page).toContain('Awaits your confirmation');
  });
});

describe('confirming (double opt-in)', () => {
  it('shows what was asked for, and grants it by the button only, with its proof', async () => {
    await say('marketing', 'pending', { askedAt: 1 });
    const before = await text(address('confirm'));
    expect(before).toContain('Yes, I want these messages');
    expect(await consents()).toEqual(['told marketing pending']);
    const answer = await fetch(`${address('confirm')}?language=de`, {
      method: 'POST',
      headers: { 'user-agent': 'Leser/1' },
    });
    expect(await answer.text()).toContain('Sie haben bestätigt.');
    const record = await told.store.customers.consent(sent.customer, { channel: 'told', purpose: 'marketing' });
    expect(record).toMatchObject({
      state: 'granted',
      proof: {
        delivery: sent.delivery,
        language: 'de',
        textVersion: expect.stringMatching(/^de-\w{12}$/),
        userAgent: 'Leser/1',
      },
    });
    expect(JSON.stringify(record)).not.toMatch(/127\.0\.0\.1|::1/);
    expect(await events()).toEqual(['told.confirmed of it']);
    expect(await (await post(address('confirm'))).text()).toContain('There is nothing to confirm');
    expect(await events()).toHaveLength(1);
  });

  it('of one channel says nothing of another: its reader is not known there', async () => {
    await say('medical', 'pending', { askedAt: 1 });
    const elsewhere = { channel: 'email', purpose: 'marketing', state: 'pending', askedAt: 1 } as const;
    await told.store.transaction((tables) => tables.customers.setConsent(sent.customer, elsewhere, 1));
    expect(await text(address('confirm'))).not.toContain('Products and events');
    await post(address('confirm'));
    expect(await consents()).toEqual(['email marketing pending', 'told medical granted']);
  });

  it('grants nothing that was not asked for, nor what was withdrawn since', async () => {
    await say('marketing', 'withdrawn');
    expect(await text(address('confirm'))).toContain('There is nothing to confirm');
    await post(address('confirm'));
    expect(await consents()).toEqual(['told marketing withdrawn']);
  });
});

describe('the open pixel', () => {
  it('is a picture that nobody keeps, and an event of its message, a machine’s where a machine fetched it', async () => {
    const picture = await fetch(address('open'));
    expect([picture.status, picture.headers.get('content-type'), picture.headers.get('cache-control')]).toEqual([
      200,
      'image/gif',
      'no-store',
    ]);
    expect((await picture.arrayBuffer()).byteLength).toBe(42);
    await fetch(address('open'), { headers: { 'user-agent': 'Mozilla/5.0' } });
    const opened = (await told.store.events.ofDelivery(sent.delivery)).filter(({ event }) => event === 'told.opened');
    expect(opened.map(({ properties }) => properties)).toEqual([{}, { automated: true }]);
  });
});

describe('a link that we did not make', () => {
  it('leads to a page that says so, and writes nothing', async () => {
    const good = address();
    const cut = good.slice(0, -1);
    const foreign = `${told.url}/u/${signToken(Buffer.alloc(32, 9), 'unsubscribe', String(sent.delivery))}`;
    const forged = [
      `${good}x`,
      cut,
      `${cut}${good.endsWith('A') ? 'B' : 'A'}`,
      foreign,
      good.replace(/\/u\/\d+/, `/u/${sent.delivery - 1}`),
      address('confirm').replace('/u/confirm/', '/u/'),
      address('unsubscribe').replace('/u/', '/u/confirm/'),
      address('unsubscribe').replace('/u/', '/c/'),
      address('unsubscribe').replace('/u/', '/o/'),
      address('open').replace('/o/', '/u/'),
      `${told.url}/u/.${createHash('sha256').update('').digest('base64url')}`,
      `${told.url}/u/${'9'.repeat(9_000)}.x`,
      `${told.url}/u/%00.%00`,
    ];
    await untouched(async () => {
      for (const url of forged) {
        const page = await look(url, 'de');
        expect([page.status, await page.text()], url).toEqual([
          404,
          expect.stringContaining('funktioniert nicht mehr'),
        ]);
        expect((await post(url, 'leave=all')).status, url).toBe(404);
      }
    });
  });

  it('and a form without end are refused, and the process stays well', async () => {
    await untouched(async () => {
      expect((await post(address(), `leave=all&${'x'.repeat(20_000)}`)).status).toBe(413);
      expect((await post(address('confirm'), 'x'.repeat(2_000_000), 'text/plain')).status).toBe(413);
    });
    expect((await look(address())).status).toBe(200);
  });
});
