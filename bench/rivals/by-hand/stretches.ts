import type { Because, Row } from '@waymark/core/engine';
import type { JsonObject } from '@waymark/core/plan';
import type { Customer, Enrollment, Tables } from './tables.ts';

/** The reference journey's two stretches as a programmer writes them. Each may run twice: what it writes is keyed. */
export interface Stretches {
  /** From the entry up to the wait; gives the instant at which it is over. */
  begin(enrollment: number): number;
  /** From the end of the wait to the end. */
  finish(enrollment: number): void;
  /** From the entry into a wait of thirty days; gives the instant at which it is over. */
  rest(enrollment: number): number;
}

/** A message, with what is written on the way to it and after it. */
interface Sending {
  node: string;
  /** How many rows there are already. */
  from: number;
  before(customer: Customer): Row[];
  content(customer: Customer): JsonObject;
  after(at: number): Row[];
  settle(at: number): void;
}

const pause = 1_000;
const month = 30 * 86_400_000;
const german: unknown[] = ['de', 'de-AT', 'de-CH'];

/** Makes them on a store. */
export function createStretches(tables: Tables): Stretches {
  /** Asked and marked in one transaction, handed over, and settled in another, as a real provider would need it. */
  const send = (enrollment: Enrollment, { node, from, before, content, after, settle }: Sending) => {
    const { id } = enrollment;
    const { customer, delivery, to, rows } = tables.transaction(() => {
      const whose = tables.customer(enrollment.customer);
      const written = before(whose);
      tables.append(id, from, written);
      const planned = tables.delivery(enrollment, node);
      const address = hasConsent(whose) ? whose.attributes.email : undefined;
      if (address !== undefined && planned.state !== 'accepted') tables.submit(planned.id, Date.now());
      return { customer: whose, delivery: planned, to: address, rows: written.length };
    });
    if (typeof to === 'string' && delivery.state !== 'accepted') {
      tables.capture(delivery.id, { to, content: content(customer), at: Date.now() });
    }
    tables.transaction(() => {
      const at = Date.now();
      if (to !== undefined) tables.accept(delivery.id, at);
      tables.append(id, from + rows, [...settled(node, at, to !== undefined), ...after(at)]);
      settle(at);
    });
  };

  return {
    begin(id) {
      const enrollment = tables.enrollment(id);
      if (enrollment.until !== null) return enrollment.until;
      const { enrolled_at: at } = enrollment;
      let until = 0;
      send(enrollment, {
        node: 'welcome',
        from: 0,
        before: ({ attributes: { specialty } }) => [
          { at, type: 'enrolled', node: 'asked' },
          ...decided('field', at, specialty === 'cardiology' ? 'cardiology' : undefined),
          { at, type: 'entered', node: 'welcome', visit: 1 },
        ],
        content: ({ attributes: { title, lastName } }) => ({
          subject: `Welcome, ${lastName}`,
          body: `Dear ${title} ${lastName}, good to have you with us.`,
        }),
        after(then) {
          until = then + pause;
          return [
            { at: then, type: 'entered', node: 'pause', visit: 1 },
            { at: then, type: 'waiting', node: 'pause', visit: 1, until },
          ];
        },
        settle: (since) => tables.place(id, 'pause', { since, until }),
      });
      return until;
    },

    finish(id) {
      const enrollment = tables.enrollment(id);
      if (enrollment.state === 'ended') return;
      const at = enrollment.until ?? Date.now();
      send(enrollment, {
        node: 'offer',
        from: 8,
        before: ({ attributes: { prescriptions, stage, language } }) => [
          { at, type: 'left', node: 'pause', visit: 1, outlet: 'next', because: { code: 'elapsed' } },
          ...decided('volume', at, isAtLeast(prescriptions, 20) && stage !== 'advocating' ? 'high' : undefined),
          ...decided('language', at, german.includes(language) ? 'german' : undefined),
          { at, type: 'entered', node: 'offer', visit: 1 },
        ],
        content: ({ attributes: { title, lastName, city } }) => ({
          subject: `For your patients, ${lastName}`,
          body: `Dear ${title} ${lastName}, a starter pack for ${city} is ready.`,
        }),
        after: (then) => [{ at: then, type: 'exited', reason: 'end' }],
        settle: (then) => tables.end(enrollment, then),
      });
    },

    rest: (id) =>
      tables.transaction(() => {
        const { until: known, enrolled_at: at } = tables.enrollment(id);
        if (known !== null) return known;
        const until = at + month;
        tables.append(id, 0, [
          { at, type: 'enrolled', node: 'asked' },
          { at, type: 'entered', node: 'rest', visit: 1 },
          { at, type: 'waiting', node: 'rest', visit: 1, until },
        ]);
        tables.place(id, 'rest', { since: at, until });
        return until;
      }),
  };
}

const hasConsent = ({ consents }: Customer): boolean =>
  consents.some(({ channel, purpose, state }) => channel === 'email' && purpose === 'marketing' && state === 'granted');

const isAtLeast = (value: unknown, bound: number): boolean => typeof value === 'number' && value >= bound;

/** The rows of a decision: its only case holds, or `else`. */
function decided(node: string, at: number, taken: string | undefined): Row[] {
  const because: Because = taken === undefined ? { code: 'else' } : { code: 'case', case: 1 };
  return [
    { at, type: 'entered', node, visit: 1 },
    { at, type: 'left', node, visit: 1, outlet: taken ?? 'else', because },
  ];
}

/** The rows of a message that was sent, or blocked for want of consent. */
function settled(node: string, at: number, isSent: boolean): Row[] {
  const because: Because = isSent ? { code: 'sent' } : { code: 'blocked', why: 'consent' };
  return [
    isSent ? { at, type: 'sent', node, visit: 1 } : { at, type: 'blocked', node, visit: 1, why: 'consent' },
    { at, type: 'left', node, visit: 1, outlet: 'next', because },
  ];
}
