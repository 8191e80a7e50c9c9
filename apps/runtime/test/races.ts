import type { TraceRow } from '@waymark/core/simulator';
import { expect } from 'vitest';
import { createRandom, type Random } from '../src/sample/random.ts';
import { type Api, callApi, post } from './callers.ts';
import { type Laboratory, openLaboratory } from './laboratory.ts';
import { until } from './product.ts';
import { readTables, type TablesReader } from './tables.ts';

/** An enrollment in a race. */
export interface Racer {
  id: number;
  workflowId: string;
}

/** A laboratory in which one race after the other is played many times, each time a little differently. */
export interface Races extends Laboratory {
  api: Api;
  tables: TablesReader;
  /** How often each race is played; `WAYMARK_RACES` says so. */
  repetitions: number;
  /** What chance goes by; `WAYMARK_SEED` says so. */
  seed: number;
  /** Posts an event; a message id given is that of a repeat. */
  track(userId: string, event: string, messageId?: string): Promise<void>;
  /** Gives a customer an email address; gives it back. */
  giveAddress(userId: string): Promise<string>;
  /** Plays one race as many times as asked, some side by side, each with a customer and a dice of its own. */
  repeat(name: string, race: (customer: string, random: Random) => Promise<void>): Promise<void>;
  /** The customer's one enrollment. */
  enrollmentOf(customer: string): Racer | undefined;
  /** Its trace; empty before there is one. */
  traceOf(customer: string): Promise<TraceRow[]>;
  untilTrace(customer: string, test: (rows: TraceRow[]) => boolean): Promise<TraceRow[]>;
  untilEnded(customer: string): Promise<TraceRow[]>;
}

const abreast = 25;

/** Opens a laboratory of its own for the races of a file, and says by which seed they go. */
export async function openRaces(file: string): Promise<Races> {
  const repetitions = Number(process.env.WAYMARK_RACES ?? 200);
  const seed = Number(process.env.WAYMARK_SEED ?? Date.now() % 1_000_000_000);
  process.stdout.write(`${file}: WAYMARK_SEED=${seed} WAYMARK_RACES=${repetitions}\n`);
  const laboratory = await openLaboratory();
  const api = callApi(laboratory);
  const tables = readTables(laboratory.home);

  const enrollmentOf = (customer: string) =>
    tables.rows<Racer>(
      'select e.id, workflow_id as workflowId from enrollments e join customers c on c.id = e.customer where outside_id = ?',
      customer,
    )[0];
  const traceOf = async (customer: string) => {
    const row = enrollmentOf(customer);
    return row ? (await api.enrollments.trace.query({ id: String(row.id) })).trace : [];
  };
  const untilTrace: Races['untilTrace'] = (customer, test) => {
    let last: TraceRow | undefined;
    return until(
      async () => {
        const rows = await traceOf(customer);
        last = rows.at(-1);
        return test(rows) && rows;
      },
      { seconds: 90, otherwise: () => `${customer} stays at ${JSON.stringify(last)}` },
    );
  };

  let messages = 0;
  return {
    ...laboratory,
    ...{ api, tables, repetitions, seed, enrollmentOf, traceOf, untilTrace },
    async track(userId, event, messageId = `m-${++messages}`) {
      const { status } = await post(laboratory, '/v1/track', { userId, event, messageId });
      expect(status).toBe(200);
    },
    async giveAddress(userId) {
      const email = addressOf(userId);
      await post(laboratory, '/v1/identify', { userId, traits: { email } });
      return email;
    },
    async repeat(name, race) {
      let next = 0;
      const runner = async () => {
        for (let n = next++; n < repetitions; n = next++) {
          const customer = `${name}-${n}`;
          await race(customer, createRandom(seed * 1_000 + n)).catch((error: unknown) => {
            throw new Error(`${customer}, WAYMARK_SEED=${seed}: ${error instanceof Error ? error.message : error}`);
          });
        }
      };
      await Promise.all(Array.from({ length: abreast }, runner));
    },
    untilEnded: (customer) => untilTrace(customer, (rows) => rows.at(-1)?.type === 'exited'),
    async stop() {
      tables.close();
      await laboratory.stop();
    },
  };
}

/** Where a racer's mails go. */
export const addressOf = (customer: string): string => `${customer}@clinic.example`;

/** The trigger `registered` of a race's journey. */
export const begunBy = (event: string) => ({ id: 'registered', kind: 'trigger', on: { type: 'event', event } });

/** A race's journey. */
export const raceJourney = (key: string, parts: object) => ({ format: 1, key, name: key, ...parts });

/** The steps left, in order, each with the outlet. */
export const outletsOf = (rows: readonly TraceRow[]): string[] =>
  rows.filter(({ type }) => type === 'left').map(({ node, outlet }) => `${node} ${outlet}`);
