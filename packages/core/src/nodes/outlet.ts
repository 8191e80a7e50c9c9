import { z } from 'zod';
import { isUnsafe } from '../journey/id.ts';
import type { Finding } from './kind.ts';

/** The name of an outlet in the marketer’s words, as the node shows it. */
export const OutletName = z
  .string()
  .min(1, 'empty')
  .max(64)
  .refine((name) => !isUnsafe(name), 'unsafe');

const builtIn: ReadonlySet<string> = new Set(['else', 'timeout', 'past']);

/** Finds outlets named twice, or like a built-in one. `list` is the setting that holds them. */
export const checkOutlets = (outlets: readonly { outlet: string }[], ...list: string[]): Finding[] =>
  outlets.flatMap(({ outlet }, at): Finding[] => {
    const path = [...list, at, 'outlet'];
    const values = { outlet };
    if (builtIn.has(outlet)) return [{ code: 'invalid-setting', key: 'outlet-built-in', path, values }];
    const twice = outlets.findIndex((other) => other.outlet === outlet) < at;
    return twice ? [{ code: 'invalid-setting', key: 'outlet-twice', path, values }] : [];
  });
