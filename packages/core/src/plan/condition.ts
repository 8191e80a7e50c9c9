import type { Json } from './json.ts';

/** How a condition compares a value. */
export type Comparison =
  | { is: 'equal' | 'not-equal'; value: Operand }
  | { is: 'in' | 'not-in'; value: Json[] }
  | { is: 'contains' | 'starts-with'; value: Operand }
  | { is: 'set' | 'unset' }
  | { is: 'greater' | 'at-least' | 'less' | 'at-most'; value: Operand }
  | { is: 'before' | 'after'; value: Operand }
  | { is: 'within-last' | 'within-next'; value: string };

/** What a value is compared with: a constant, or (in `where`) a property of the entering event. */
export type Operand = Json | { entry: string };

/** How many events are asked for. */
export type Times = { 'at-least': number } | { 'at-most': number } | { equal: number };

/** A condition of the journey language, as plain JSON (journey-language.md, *Conditions*). */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | ({ attribute: string } & Comparison)
  | ({ entry: string } & Comparison)
  | ({ property: string } & Comparison)
  | {
      event: string;
      of?: string | undefined;
      times?: Times | undefined;
      within?: string | undefined;
      where?: Condition | undefined;
    }
  | { segment: string }
  | { consent: string; purpose: Purpose }
  | { prefers: string };

/** Why a customer is contacted. */
export type Purpose = 'marketing' | 'sales' | 'medical' | 'service' | 'safety';
