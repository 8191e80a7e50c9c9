import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** A customer's internal id: `c-` and 16 random characters (RFC 4648 base32, lower case). It names nobody. */
export const newCustomerId = (): string => `c-${[...randomBytes(16)].map((byte) => letters[byte & 31]).join('')}`;
