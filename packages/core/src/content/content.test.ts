import { describe, expect, it, test } from 'vitest';
import { KeptContent, slotsIn, slotValues, variantFor } from './index.ts';

const welcome = (more: object = {}) => ({
  key: 'welcome',
  name: 'Welcome',
  connector: 'email',
  fallback: 'en',
  variants: { en: { subject: 'Welcome' } },
  ...more,
});

describe('the language of a message', () => {
  const variants = { en: { text: 'en' }, de: { text: 'de' }, 'pt-BR': { text: 'pt' }, 'zh-Hant': { text: 'zh' } };
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE_ch', 'de'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['pt-BR', 'pt-BR'],
    ['pt', 'en'],
    ['de-x-formal', 'de'],
    ['fi', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    [7, 'en'],
    ['__proto__', 'en'],
  ])('of somebody who speaks %s is %s', (wanted, language) => {
    expect(variantFor({ variants, fallback: 'en' }, wanted).language).toBe(language);
  });

  it('is the fallback, and says nothing, where even that is missing', () => {
    expect(variantFor({ variants: {}, fallback: 'en' }, 'de')).toEqual({ language: 'en', fields: {} });
  });
});

describe('slots', () => {
  it('are found in Liquid tags, not in plain text', () => {
    expect(
      slotsIn('slots.no {{ slots.topic | upcase }} {% if slots . when == "x" %}{{slots["topic"]}}{% endif %}'),
    ).toEqual(['topic', 'when']);
  });

  it('hold what the journey gives, else their default, and never what was not declared', () => {
    const slots = { topic: { title: 'Topic' }, city: { title: 'City', default: 'Bern' }, day: { title: 'Day' } };
    expect(slotValues(slots, { topic: 'Hearts', city: '', other: 'x' })).toEqual({ topic: 'Hearts', city: 'Bern' });
  });
});

describe('a content document', () => {
  it('is read', () => {
    expect(KeptContent.safeParse(welcome({ slots: { topic: { title: 'Topic' } } })).success).toBe(true);
  });

  test.each([
    ['a language that is none', { variants: { english: {} } }, 'language'],
    ['a fallback that is no language', { fallback: 'EN_us' }, 'language'],
    ['a slot that a text could not name', { slots: { 'my topic': { title: 'Topic' } } }, 'slot-name'],
    ['a slot with a reserved name', { slots: { constructor: { title: 'Topic' } } }, 'slot-name'],
  ])('with %s is refused', (_, more, word) => {
    const { error } = KeptContent.safeParse(welcome(more));
    expect(JSON.stringify(error?.issues)).toContain(word);
  });
});
