import type { Row } from '@waymark/core/engine';
import type { JsonObject } from '@waymark/core/plan';
import type { NewCustomer } from '@waymark/runtime/testing';
import type { Question, Reading } from '../workers/meter.ts';

/** What happened to a customer: the trace's rows, and the content of each message captured. */
export interface Life {
  rows: Row[];
  messages: JsonObject[];
}

/** One of those compared: a store with its worker process, and the way in. */
export interface Side {
  name: string;
  /** What its executions are found by in Temporal. */
  journey: string;
  add(customers: readonly NewCustomer[]): Promise<void>;
  /** Enrolls customers by outside id, each in a transaction of its own; their workflows start through the outbox. */
  enroll(customers: readonly string[]): Promise<void>;
  /** How many enrollments ended so far. */
  ended(): Promise<number>;
  /** What happened, by outside id. */
  lives(): Promise<Map<string, Life>>;
  /** Reads the worker process's meter. */
  read(question: Question): Promise<Reading>;
  /** The store's file. */
  file: string;
  stop(): Promise<void>;
}
