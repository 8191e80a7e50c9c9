import type { JsonObject } from '@waymark/core/plan';
import type { Scenario } from '@waymark/core/scenario';
import type { AudienceCustomer } from '@waymark/core/simulator/audience';
import { z } from 'zod';
import type { SaidConsent } from '../customers/consent.ts';
import type { Doubt } from '../deliveries/known-of-doubt.ts';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** A customer as the simulator can play them. `id` is the outside id. */
export interface CustomerSample {
  id: string;
  name: string;
  attributes: JsonObject;
  consents: SaidConsent[];
  preferences: string[];
}

/**
 * Why something did not happen to a customer, as codes. `at` is when it was found so; without it, it is so now. Of a
 * message: it was `blocked`, `failed` or `cancelled`, is `held`, or is being `retried` after a failure.
 */
export type WhyNot =
  | { type: 'not-enrolled'; journey: string; why: string; at?: string }
  | {
      type: 'not-sent';
      journey: string;
      enrollment: string;
      node: string;
      nodeName: string;
      visit: number;
      state: 'blocked' | 'failed' | 'cancelled' | 'held' | 'retried';
      why: string;
      at?: string;
      /** When a hold ends, where that is known. */
      until?: string;
      /** What is known of one of unknown outcome. */
      doubt?: Doubt;
    };

/** A part of the audience that journeys are simulated with; `next` asks for the part after it, `total` counts all. */
export interface AudiencePage {
  customers: AudienceCustomer[];
  next?: string;
  total: number;
}

/** Which part: those after the one that `next` named, with what happened to them of these events. */
export interface AudienceAsked {
  after: string;
  limit: number;
  events: readonly string[];
}

/** What the API asks about customers. */
export interface Customers {
  /** At most 20, by name; `search` looks into id and name. */
  sample(search: string): Promise<CustomerSample[]>;
  /**
   * What happened to a customer (by outside id) of these events, the latest of them in order, as a scenario writes it.
   * Undefined: nobody has that id.
   */
  past(customer: string, events: readonly string[]): Promise<Scenario['history'] | undefined>;
  /** By outside id. */
  audience(asked: AudienceAsked): Promise<AudiencePage>;
  /**
   * Why a customer (by any id of theirs) was not enrolled or not sent to, newest first; of one journey, where named.
   * Undefined: nobody has that id.
   */
  whyNot(customer: string, journey?: string): Promise<WhyNot[] | undefined>;
}

/** `customers.*` */
export const customersRouter = router({
  sample: permitted('customers:read')
    .input(z.object({ search: z.string().max(200).default('') }))
    .query(({ ctx, input }) => ctx.ports.customers.sample(input.search)),

  past: permitted('customers:read')
    .input(z.object({ customer: z.string().min(1), events: z.array(z.string().min(1)).max(1_000) }))
    .query(async ({ ctx, input }) => ({
      history: found(await ctx.ports.customers.past(input.customer, input.events), 'customer'),
    })),

  audience: permitted('customers:read')
    .input(
      z.object({
        after: z.string().default(''),
        limit: z.int().min(1).max(1_000).default(500),
        events: z.array(z.string().min(1)).max(100).default([]),
      }),
    )
    .query(({ ctx, input }) => ctx.ports.customers.audience(input)),

  whyNot: permitted('customers:read')
    .input(z.object({ customer: z.string().min(1), journey: z.string().min(1).optional() }))
    .query(async ({ ctx, input }) => ({
      reasons: found(await ctx.ports.customers.whyNot(input.customer, input.journey), 'customer'),
    })),
});
