import type { Condition, JsonObject } from '@waymark/core/plan';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import { customers } from '../db/schema/customers.ts';
import { audienceCount, audienceIds, prepareAudience } from './audience.ts';

let temporary: TemporaryStore;
beforeEach(() => {
  temporary = openTemporaryStore();
});
afterEach(() => temporary.close());

const at = Date.parse('2026-03-30T10:00:00Z');
const zone = 'Europe/Berlin';
const nurses: Condition = { attribute: 'role', is: 'equal', value: 'nurse' };

const add = (id: string, attributes: JsonObject = {}, run = ''): Promise<void> =>
  temporary.store.customers.add({ id, run, outsideId: id, attributes, preferences: [], createdAt: 0, changedAt: 0 });
const ids = (condition: Condition) => audienceIds(temporary.database, condition, { at, zone });

describe('an audience', () => {
  it('has the live customers of whom the condition holds, each person once', async () => {
    await add('ada', { role: 'nurse' });
    await add('ben', { role: 'pharmacist' });
    await add('trial-1', { role: 'nurse' }, 'trial');
    await add('ada-before', { role: 'nurse' });
    await temporary.store.customers.addAlias('ada-before', 'ada');
    await temporary.store.customers.addAlias('ben', 'trial-1', 'trial');
    expect(ids(nurses)).toEqual({ ids: ['ada'] });
    expect(ids({ all: [] })).toEqual({ ids: ['ada', 'ben'] });
    expect(audienceCount(temporary.database, nurses, { at, zone })).toEqual({ count: 1 });
  });

  it('made ready once can be asked at one instant after the other', async () => {
    await add('ada', { due: '2026-03-29' });
    const recent: Condition = { attribute: 'due', is: 'within-last', value: 'P1D' };
    const prepared = prepareAudience(temporary.database, recent, { zone });
    const count = (instant: string) => 'audience' in prepared && prepared.audience.count(Date.parse(instant));
    expect(count('2026-03-28T22:59:59.999Z')).toBe(0);
    expect(count('2026-03-28T23:00:00Z')).toBe(1);
    expect(count('2026-03-29T22:00:00Z')).toBe(1);
    expect(count('2026-03-29T22:00:00.001Z')).toBe(0);
  });

  it('knows the customers of a segment by a query too, and a segment it was not told of has none', async () => {
    await add('ada', { role: 'nurse' });
    await add('ben');
    const segments = new Map([
      ['nurses', sql`select id from ${customers} as other where other.attributes ->> 'role' = 'nurse'`],
    ]);
    const inSegment = (segment: string) => audienceIds(temporary.database, { segment }, { at, zone, segments });
    expect(inSegment('nurses')).toEqual({ ids: ['ada'] });
    expect(inSegment('doctors')).toEqual({ ids: [] });
  });

  it('is selected by conditions of thousands of parts, and by deeply nested ones', async () => {
    await add('ada', { role: 'nurse' });
    await add('ben');
    const parts = Array.from({ length: 3000 }, (_, n): Condition => ({ attribute: `a${n}`, is: 'unset' }));
    expect(ids({ all: [...parts, nurses] })).toEqual({ ids: ['ada'] });
    const values = Array.from({ length: 50_000 }, (_, n) => `role ${n}`);
    expect(ids({ attribute: 'role', is: 'in', value: [...values, 'nurse'] })).toEqual({ ids: ['ada'] });
    const nested = (depth: number): Condition =>
      depth === 0 ? nurses : { not: { all: [{ any: [nested(depth - 1)] }] } };
    expect(ids(nested(32))).toEqual({ ids: ['ada'] });
  });

  it('is refused where a condition asks about a journey, with the place of each fault', () => {
    const condition: Condition = {
      all: [
        { entry: 'product', is: 'set' },
        { not: { property: 'amount', is: 'set' } },
        { event: 'email.clicked', of: 'welcome', where: { property: 'link', is: 'equal', value: { entry: 'link' } } },
        nurses,
      ],
    };
    const told = audienceIds(temporary.database, condition, { at, zone });
    const problems = 'problems' in told ? told.problems : [];
    expect(problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['entry', 'all.0.entry'],
      ['property', 'all.1.not.property'],
      ['of', 'all.2.of'],
      ['entry', 'all.2.where.value'],
    ]);
    expect(problems.every(({ message }) => message.endsWith('.'))).toBe(true);
    expect(audienceCount(temporary.database, condition, { at, zone })).toEqual({ problems });
  });
});
