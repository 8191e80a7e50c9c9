import { Condition as CheckedCondition } from '@waymark/core/customer';
import type { Condition, ConsentRule, Json } from '@waymark/core/plan';
import { addDuration } from '@waymark/core/time';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BothForms, openBothForms } from './generated/both-forms.ts';
import { conditionOf } from './generated/conditions.ts';
import { consentRules, customerOf, type GeneratedCustomer } from './generated/customers.ts';
import { instant, name, oddNumbers, oddTexts, value } from './generated/values.ts';

let forms: BothForms;
beforeAll(() => {
  forms = openBothForms();
});
afterAll(() => forms.close());

/** Asks both forms, and gives how many of the conditions select some customers and not all. */
async function agree(
  customers: GeneratedCustomer[],
  conditions: Condition[],
  asked: { at: number; consentRules?: ConsentRule[] },
): Promise<number> {
  for (const condition of conditions) expect(CheckedCondition.safeParse(condition).error).toBeUndefined();
  const selected = await forms.select(customers, conditions, asked);
  for (const { condition, pure, sql, count } of selected) {
    expect(sql, JSON.stringify(condition)).toEqual(pure);
    expect(count).toBe(pure.length);
  }
  return selected.filter(({ count }) => count > 0 && count < customers.length).length;
}

const customer = (known: Partial<GeneratedCustomer>): GeneratedCustomer => ({
  attributes: {},
  preferences: [],
  consents: [],
  events: [],
  segments: [],
  ...known,
});

describe('a condition as SQL selects the customers of whom its pure form says yes', () => {
  it('whatever customers and conditions are like', async () => {
    const asked = fc
      .tuple(fc.uniqueArray(name, { minLength: 2, maxLength: 3 }), fc.array(value, { minLength: 3, maxLength: 4 }))
      .chain(([names, values]) =>
        fc.record({
          customers: fc.array(customerOf(names, values), { minLength: 1, maxLength: 8, size: 'max' }),
          conditions: fc.array(conditionOf(names, values), { minLength: 1, maxLength: 8, size: 'max' }),
          at: instant,
          consentRules,
        }),
      );
    const property = fc.asyncProperty(asked, async ({ customers, conditions, ...asked }) => {
      await agree(customers, conditions, asked);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('for every odd value compared in every way with every odd constant', async () => {
    const scalars: Json[] = [...oddTexts, ...oddNumbers, true, false, null];
    const lists: Json[] = [[], ...scalars.map((one) => [one]), ['b', 1, [1, 'b']], [null, 1], [{ a: 1 }], [[null]]];
    const values: Json[] = [...scalars, ...lists, { a: 1 }, {}];
    const customers = values.map((plan) => customer({ attributes: { plan } }));
    const conditions = values.flatMap((constant): Condition[] => [
      { attribute: 'plan', is: 'equal', value: constant },
      { attribute: 'plan', is: 'not-equal', value: constant },
      { attribute: 'plan', is: 'contains', value: constant },
      { attribute: 'plan', is: 'in', value: ['cardio', constant] },
      { attribute: 'plan', is: 'not-in', value: [constant, 1] },
    ]);
    for (const start of oddTexts) conditions.push({ attribute: 'plan', is: 'starts-with', value: start });
    for (const bound of oddNumbers) {
      for (const is of ['greater', 'at-least', 'less', 'at-most'] as const) {
        conditions.push({ attribute: 'plan', is, value: bound });
      }
    }
    expect(await agree([...customers, customer({})], conditions, { at: 0 })).toBeGreaterThan(300);
  });

  it('for what machines did, which counts only where the condition asks', async () => {
    const said: Json[] = [true, false, null, 'true', 1, [true], {}];
    const customers = [customer({}), customer({ events: [{ event: 'opened', at: 0, properties: {} }] })];
    for (const automated of said)
      customers.push(customer({ events: [{ event: 'opened', at: 0, properties: { automated } }] }));
    const asks: Condition[] = [
      { property: 'automated', is: 'equal', value: true },
      { property: 'automated', is: 'unset' },
      { not: { property: 'automated', is: 'equal', value: true } },
      { any: [{ all: [{ property: 'automated', is: 'set' }] }, { property: 'link', is: 'set' }] },
    ];
    const silent: Condition[] = [
      { property: 'link', is: 'unset' },
      { event: 'opened', where: { property: 'automated', is: 'equal', value: true } },
    ];
    const conditions: Condition[] = [{ event: 'opened' }, { event: 'opened', times: { equal: 0 } }];
    for (const where of [...asks, ...silent]) conditions.push({ event: 'opened', where });
    expect(await agree(customers, conditions, { at: 1 })).toBe(7);
  });

  it('for dates and events at the very ends of every span, on the clocks of every customer', async () => {
    const at = Date.parse('2026-03-30T10:00:00Z');
    const spans = ['P0D', 'PT6H', 'P1D', 'P2D', 'P1DT3H', 'P1M', 'P1Y', '+P1W'];
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Mars/Olympus'];
    const customers = zones.flatMap((timeZone) =>
      spans.flatMap((span) =>
        [-1, 1].flatMap((direction) =>
          [-1, 0, 1].flatMap((more) => {
            const zone = timeZone === 'Mars/Olympus' ? 'Australia/Lord_Howe' : timeZone;
            const end = addDuration(at, direction < 0 ? `-${span.replace('+', '')}` : span, zone) + more;
            const due = new Date(end).toISOString();
            const events = end <= at ? [{ event: 'opened', at: end, properties: { due } }] : [];
            return [due, due.slice(0, -1), due.slice(0, 10)].map((text) =>
              customer({ attributes: { due: text, timeZone }, events }),
            );
          }),
        ),
      ),
    );
    const dates = [
      '2026-03-29',
      '2026-03-29T02:30',
      '2026-03-29 02:30',
      '2026-03-30T10:00:00Z',
      '2026-03-28T06:00-04:00',
    ];
    const conditions: Condition[] = [
      ...spans.flatMap((span): Condition[] => [
        { attribute: 'due', is: 'within-last', value: span },
        { attribute: 'due', is: 'within-next', value: span },
        { event: 'opened', within: span },
        { event: 'opened', where: { property: 'due', is: 'within-last', value: span } },
      ]),
      ...dates.flatMap((date): Condition[] => [
        { attribute: 'due', is: 'before', value: date },
        { attribute: 'due', is: 'after', value: date },
      ]),
    ];
    expect(await agree(customers, conditions, { at })).toBeGreaterThan(conditions.length - 3);
  });
});
