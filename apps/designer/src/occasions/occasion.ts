import type { Answers } from '../api/trpc.ts';

/** A shared dated thing, such as a congress or a launch, and how many customers wait for it. */
export type Occasion = Answers['occasions']['list'][number];
