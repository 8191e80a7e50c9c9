import { describe, expect, it } from 'vitest';
import { eachTestByReader, postForm, type Reader, text } from '../../test/each-test-by-reader.ts';
import type { Told } from '../../test/told.ts';

let told: Told;
let reader: Reader;
eachTestByReader((own, served) => {
  reader = own;
  told = served;
});

describe('confirming (double opt-in)', () => {
  it('shows what was asked for, and grants it by the button only, with its proof', async () => {
    await reader.say('marketing', 'pending', { askedAt: 1 });
    const before = await text(reader.link('confirm'));
    expect(before).toContain('Yes, I want these messages');
    expect(await reader.consents()).toEqual(['told marketing pending']);
    const answer = await fetch(`${reader.link('confirm')}?language=de`, {
      method: 'POST',
      headers: { 'user-agent': 'Leser/1' },
    });
    expect(await answer.text()).toContain('Sie haben bestätigt.');
    const record = await told.store.customers.consent(reader.customer, { channel: 'told', purpose: 'marketing' });
    expect(record).toMatchObject({
      state: 'granted',
      proof: {
        delivery: reader.delivery,
        language: 'de',
        textVersion: expect.stringMatching(/^de-\w{12}$/),
        userAgent: 'Leser/1',
      },
    });
    expect(JSON.stringify(record)).not.toMatch(/127\.0\.0\.1|::1/);
    expect(await reader.events()).toEqual(['told.confirmed of it']);
    expect(await (await postForm(reader.link('confirm'))).text()).toContain('There is nothing to confirm');
    expect(await reader.events()).toHaveLength(1);
  });

  it('of one channel says nothing of another: its reader is not known there', async () => {
    await reader.say('medical', 'pending', { askedAt: 1 });
    const elsewhere = { channel: 'email', purpose: 'marketing', state: 'pending', askedAt: 1 } as const;
    await told.store.transaction((tables) => tables.customers.setConsent(reader.customer, elsewhere, 1));
    expect(await text(reader.link('confirm'))).not.toContain('Products and events');
    await postForm(reader.link('confirm'));
    expect(await reader.consents()).toEqual(['email marketing pending', 'told medical granted']);
  });

  it('grants nothing that was not asked for, nor what was withdrawn since', async () => {
    await reader.say('marketing', 'withdrawn');
    expect(await text(reader.link('confirm'))).toContain('There is nothing to confirm');
    await postForm(reader.link('confirm'));
    expect(await reader.consents()).toEqual(['told marketing withdrawn']);
  });
});
