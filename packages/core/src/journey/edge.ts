import { z } from 'zod';

/** A line from a node's outlet to another node. Without `outlet` it leaves by the only one, or by `next`. */
export const Edge = z.strictObject({ from: z.string(), outlet: z.string().optional(), to: z.string() });
export type Edge = z.infer<typeof Edge>;
