import { expect, it } from 'vitest';
import { makeCustomers } from './customers.ts';

const now = Date.parse('2026-03-02T08:00:00Z');
const customers = makeCustomers({ seed: 1, now });
const textOf = (name: string) =>
  customers.flatMap(({ attributes }) => (attributes[name] ? [String(attributes[name])] : []));

it('the same seed makes the same customers, another one others', () => {
  expect(makeCustomers({ seed: 1, now })).toEqual(customers);
  expect(makeCustomers({ seed: 2, now })).not.toEqual(customers);
});

it('there are 500 of them, each with an id of their own, in six countries and languages', () => {
  expect(new Set(customers.map(({ outsideId }) => outsideId)).size).toBe(500);
  expect(new Set(textOf('country'))).toEqual(new Set(['CN', 'DE', 'ES', 'FI', 'GB', 'TR']));
  expect(new Set(textOf('language'))).toEqual(new Set(['de', 'en', 'es', 'fi', 'tr', 'zh']));
  expect(textOf('type').filter((type) => type === 'patient')).toHaveLength(200);
});

it('every address ends in .example and is one person’s', () => {
  const addresses = textOf('email');
  expect(addresses.filter((address) => !/^[a-z0-9.-]+@[a-z-]+\.example$/.test(address))).toEqual([]);
  expect(new Set(addresses).size).toBe(addresses.length);
});

it('every number is one that regulators keep for fiction, and one person’s', () => {
  const numbers = textOf('phone');
  expect(numbers.filter((number) => !/^(\+447700900\d{3}|\+493023125\d{3})$/.test(number))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('people are greeted as in their own country', () => {
  const greeting = (language: string, specialty: string) =>
    customers.find(({ attributes }) => attributes.language === language && attributes[specialty] !== undefined)
      ?.attributes.salutation;
  expect(
    ['de', 'es', 'fi', 'tr', 'zh', 'en'].map(
      (language) => greeting(language, 'title') ?? greeting(language, 'specialty'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "Sehr geehrte Frau Dr. Ostermann",
      "Estimada Dra. Márquez Roca",
      "Hyvä tohtori Hietanen",
      "Sayın Dr. Zeynep Demirtaş",
      "尊敬的唐医生",
      "Dear Dr Gillespie",
    ]
  `);
});

it('consents are granted, withdrawn and missing', () => {
  const said = customers.map(({ consents }) => consents.find(({ channel }) => channel === 'email')?.state);
  expect(new Set(said)).toEqual(new Set(['granted', 'withdrawn', undefined]));
});
