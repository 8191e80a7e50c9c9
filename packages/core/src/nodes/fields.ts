import { z } from 'zod';
import { Id } from '../journey/id.ts';

/** The fields every node has beside its kind's own. */
export const common = { id: Id, name: z.string().max(200).optional() };
