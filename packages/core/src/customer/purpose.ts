import { z } from 'zod';

/** Why a customer is contacted; the contact policy decides by it. */
export const Purpose = z.enum(['marketing', 'sales', 'medical', 'service', 'safety']);
export type Purpose = z.infer<typeof Purpose>;
