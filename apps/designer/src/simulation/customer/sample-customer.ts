import type { Answers } from '../../api/trpc.ts';

/** A customer of the workspace whom a journey can be tried with. */
export type SampleCustomer = Answers['customers']['sample'][number];
