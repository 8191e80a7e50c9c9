import type { Answers } from '../api/trpc.ts';

/** A configured connector, as the API tells of it. */
export type Connection = Answers['connections']['list'][number];
