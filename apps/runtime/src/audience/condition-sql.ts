import type { Condition, ConsentRule } from '@waymark/core/plan';
import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { customers } from '../db/schema/customers.ts';
import { comparisonSql } from './comparison-sql.ts';
import { consentSql } from './consent-sql.ts';
import { eventSql } from './event-sql.ts';
import { always, isTrue, jsonField, never } from './json-field.ts';
import type { Place } from './place.ts';
import { type AudienceProblem, audienceProblems } from './problems.ts';

/** What customers are asked about besides themselves. */
export interface AudienceContext {
  /** The instant, in milliseconds. */
  at: number | Placeholder;
  /** The zone of customers without a readable one. */
  zone: string;
  /** The customers of each segment: their ids, or a query that gives them. A name that is missing has no customers. */
  segments?: Place['segments'] | undefined;
  /** What the contact policy says of consent. */
  consentRules?: readonly ConsentRule[] | undefined;
}

/**
 * A checked condition as SQL over the table of customers: 1 for those of whom core's `holds` says true, 0 for others. It
 * needs the functions of an opened database. What means nothing outside of a journey is refused.
 */
export function conditionSql(
  condition: Condition,
  { at, zone, segments = new Map(), consentRules = [] }: AudienceContext,
): { sql: SQL } | { problems: AudienceProblem[] } {
  const problems = audienceProblems(condition);
  if (problems.length > 0) return { problems };
  const attributes = sql`${customers.attributes}`;
  const { json } = jsonField(attributes, 'timeZone');
  const place = { at: sql`${at}`, attributes, properties: sql`null`, depth: 0, segments, consentRules };
  return { sql: holdsSql(condition, { ...place, zone: sql`waymark_zone(${json}, ${zone})` }) };
}

function holdsSql(condition: Condition, place: Place): SQL {
  if ('all' in condition)
    return (
      joined(
        condition.all.map((one) => holdsSql(one, place)),
        sql` and `,
      ) ?? always
    );
  if ('any' in condition)
    return (
      joined(
        condition.any.map((one) => holdsSql(one, place)),
        sql` or `,
      ) ?? never
    );
  if ('not' in condition) return sql`not (${holdsSql(condition.not, place)})`;
  if ('attribute' in condition) {
    return comparisonSql(jsonField(place.attributes, condition.attribute), condition, place);
  }
  if ('property' in condition) {
    return comparisonSql(jsonField(place.properties, condition.property), condition, place);
  }
  if ('event' in condition) {
    const { where } = condition;
    const depth = place.depth + 1;
    return eventSql(condition, place, where && ((properties) => holdsSql(where, { ...place, properties, depth })));
  }
  if ('segment' in condition) return memberSql(place.segments.get(condition.segment));
  if ('consent' in condition) {
    return consentSql({ channel: condition.consent, purpose: condition.purpose }, place.consentRules);
  }
  if ('prefers' in condition) return isTrue(sql`${customers.preferences} -> 0 = ${JSON.stringify(condition.prefers)}`);
  throw new Error('the condition asks about a journey');
}

/** Joins in halves, since SQLite limits how deeply expressions nest, and each `and` nests once more. */
function joined(parts: SQL[], by: SQL): SQL | undefined {
  if (parts.length <= 1) return parts[0];
  const half = Math.ceil(parts.length / 2);
  return sql`(${joined(parts.slice(0, half), by)}${by}${joined(parts.slice(half), by)})`;
}

function memberSql(members: ReadonlySet<string> | SQL | undefined): SQL {
  if (members === undefined) return never;
  const ids = 'getSQL' in members ? members : sql`select value from json_each(${JSON.stringify([...members])})`;
  return sql`${customers.id} in (${ids})`;
}
