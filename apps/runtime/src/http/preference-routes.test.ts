import { describe, expect, it } from 'vitest';
import { eachTestByReader, look, postForm, type Reader, text } from '../../test/each-test-by-reader.ts';
import type { Told } from '../../test/told.ts';
import { aliasCustomer } from '../customers/identity.ts';
import { keepPolicy } from '../policy/policy.ts';

let told: Told;
let reader: Reader;
eachTestByReader((own, served) => {
  reader = own;
  told = served;
});

describe('leaving', () => {
  it('by one click withdraws consent for the message’s channel and purpose, once, whatever form it takes', async () => {
    await reader.say('marketing', 'granted');
    const bodies: [string | undefined, string?][] = [
      ['List-Unsubscribe=One-Click'],
      [
        `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--`,
        'multipart/form-data; boundary=x',
      ],
      [undefined],
      ['rubbish', 'application/json'],
    ];
    for (const [body, type] of bodies) expect((await postForm(reader.link(), body, type)).status).toBe(200);
    expect(await reader.consents()).toEqual(['told marketing withdrawn']);
    expect(await reader.events()).toEqual(['told.unsubscribed of it']);
    expect(await text(reader.link())).not.toContain('Stop these messages?');
  });

  it('also ends a confirmation that somebody who had withdrawn was asked for: the old link grants nothing', async () => {
    for (const body of ['List-Unsubscribe=One-Click', 'leave=all']) {
      await reader.say('marketing', 'withdrawn', { askedAt: 1 });
      await postForm(reader.link(), body);
      const record = await told.store.customers.consent(reader.customer, { channel: 'told', purpose: 'marketing' });
      expect(record, body).toMatchObject({ state: 'withdrawn', askedAt: null });
      expect(await (await postForm(reader.link('confirm'))).text()).toContain('There is nothing to confirm');
      expect(await reader.consents(), body).toContain('told marketing withdrawn');
    }
  });

  it('everything withdraws it on every channel, also those not shown, and for what came before', async () => {
    await told.store.transaction((tables) =>
      tables.customers.setConsent(reader.customer, { channel: 'fax', purpose: 'sales', state: 'granted' }, 1),
    );
    const page = await (await postForm(reader.link(), 'leave=all')).text();
    expect(page).toContain('All messages are stopped, on all channels.');
    expect(page).not.toContain(' checked');
    expect(await reader.consents()).toContain('* * withdrawn');
    expect((await reader.consents()).filter((one) => !one.endsWith('withdrawn'))).toEqual([]);
    expect((await reader.events()).toSorted()).toEqual([
      'email.unsubscribed',
      'fax.unsubscribed',
      'told.unsubscribed of it',
    ]);
    const kept = await reader.consents();
    await postForm(reader.link(), 'leave=all');
    expect(await reader.consents()).toEqual(kept);
  });

  it('still works for a customer who was merged into another, and holds for both', async () => {
    await told.post('/v1/identify', { userId: `known-${reader.outsideId}`, traits: {} });
    await told.store.transaction((tables) =>
      aliasCustomer(tables, { userId: `known-${reader.outsideId}`, previousId: reader.outsideId }, Date.now()),
    );
    expect((await postForm(reader.link(), 'List-Unsubscribe=One-Click')).status).toBe(200);
    const other = (await told.store.customers.byOutsideId(`known-${reader.outsideId}`))?.id ?? '';
    expect(await reader.consents(other)).toEqual(['told marketing withdrawn']);
  });

  it('says that the link does not work where the customer is gone', async () => {
    const url = reader.link();
    await told.store.customers.remove(reader.customer);
    expect([(await look(url)).status, (await postForm(url, 'leave=all')).status]).toEqual([404, 404]);
  });
});

describe('choosing', () => {
  const shown =
    'choose=1&allowed=told%2Fsales&stopped=told%2Fmarketing&stopped=email%2Fmarketing&allowed=email%2Fservice';

  it('changes what the person changed, and nothing else', async () => {
    await postForm(reader.link(), `${shown}&want=told%2Fmarketing&want=email%2Fservice&want=told%2Fmedical`);
    expect(await reader.consents()).toEqual(['told marketing granted', 'told sales withdrawn']);
    expect(await reader.events()).toEqual(['told.unsubscribed of it']);
    const record = await told.store.customers.consent(reader.customer, { channel: 'told', purpose: 'marketing' });
    expect(record?.proof).toMatchObject({
      delivery: reader.delivery,
      language: 'en',
      textVersion: expect.stringMatching(/^en-/),
    });
  });

  it('has no hold on channels and purposes that are not shown', async () => {
    await told.untouched(async () => {
      const body =
        'choose=1&stopped=fax%2Fmarketing&want=fax%2Fmarketing&allowed=told%2Fsafety&stopped=told%2F__proto__&want=told%2F__proto__';
      expect((await postForm(reader.link(), body)).status).toBe(200);
    });
  });

  it('asks for confirmation on another channel where the policy does; this one’s reader is known by the link', async () => {
    const confirmed = { purpose: 'marketing', basis: 'opt-in', confirmed: true } as const;
    await told.store.transaction((tables) => keepPolicy(tables, { consent: [confirmed] }, Date.now()));
    const page = await (
      await postForm(
        reader.link(),
        `${shown}&want=told%2Fmarketing&want=email%2Fmarketing&want=told%2Fsales&want=email%2Fservice`,
      )
    ).text();
    expect(await reader.consents()).toEqual(['email marketing pending', 'told marketing granted']);
    expect(page).toContain('Awaits your confirmation');
  });
});
