import { describe, expect, it } from 'vitest';
import { eachTestByReader, look, type Reader, text } from '../../test/each-test-by-reader.ts';
import type { Told } from '../../test/told.ts';
import { pageLanguages } from './page-words/choose.ts';

let told: Told;
let reader: Reader;
eachTestByReader((own, served) => {
  reader = own;
  told = served;
});

describe('the page behind a message’s links', () => {
  it('says why the message came: about what, by which channel, to whom, from whom, and since when one agreed', async () => {
    await reader.say('marketing', 'granted');
    const page = await text(reader.link(), 'en-GB');
    for (const said of [
      'Products and events',
      'Told',
      'd•••@h•••.example',
      'Waymark',
      'You agreed on March 2, 2026.',
    ]) {
      expect(page).toContain(said);
    }
    expect(page).not.toContain('doctor.');
    await reader.say('marketing', 'granted', {
      proof: { at: '2026-03-02T08:00:00Z', delivery: 1, language: 'en', textVersion: 'x' },
    });
    expect(await text(reader.link())).toContain('confirmed it by the link we sent you, on March 2, 2026.');
  });

  it('shows every channel that reaches the customer, with what is sent there', async () => {
    await reader.say('marketing', 'granted');
    const page = await text(reader.link());
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
      expect(await heading(reader.link(), `xx, ${tag}-XX;q=0.9, en;q=0.1`)).toBe(tag);
      expect(await heading(`${reader.link()}?language=${tag}`, 'fi')).toBe(tag);
    }
    expect(await heading(reader.link(), 'sv, *;q=0.1')).toBe('en');
    expect(await heading(`${reader.link()}?language=constructor&language=de`, 'tr')).toBe('tr');
    await told.post('/v1/identify', { userId: reader.outsideId, traits: { language: 'zh-Hans-CN' } });
    expect(await heading(reader.link(), 'de')).toBe('zh');
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
    await told.untouched(async () => {
      for (const url of [reader.link(), reader.link('confirm')]) {
        expect((await look(url)).status).toBe(200);
        expect((await fetch(url, { method: 'HEAD' })).status).toBe(404);
        expect((await fetch(`${url}?leave=all&choose=1&List-Unsubscribe=One-Click`)).status).toBe(200);
      }
    });
  });

  it('runs no script, is kept by nobody and tells no other site its address', async () => {
    const { headers } = await look(reader.link());
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*style-src 'self';/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
    expect(await text(reader.link())).not.toMatch(/<script|style=|\bon\w+=/);
    const style = await look(`${told.url}/u/style.css`);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('shows a name that looks like markup as it is written', async () => {
    await told.store.settings.set('name', '<img src=x onerror=alert(1)>');
    const page = await text(reader.link());
    expect(page).not.toContain('<img');
    expect(page).toContain('&#60;img');
    await told.store.settings.set('name', 'Waymark');
  });
});
