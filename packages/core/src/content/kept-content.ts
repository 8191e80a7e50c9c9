import { z } from 'zod';
import { Id, isUnsafe, Name } from '../journey/id.ts';

/** A language as BCP 47 (RFC 5646) writes it, in its usual letters: `de`, `pt-BR`, `zh-Hant-TW`. */
export const Language = z
  .string()
  .refine((tag) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(tag), 'language');
export type Language = z.infer<typeof Language>;

/** How a slot is called where texts use it: `{{ slots.name }}`. */
export const SlotName = z
  .string()
  .refine((name) => /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/.test(name) && !isUnsafe(name), 'slot-name');
export type SlotName = z.infer<typeof SlotName>;

/** A place in the texts that each journey fills in for itself; one without `default` has to be filled. */
export const Slot = z.strictObject({
  title: z.string().min(1, 'empty').max(120),
  description: z.string().max(500).optional(),
  default: z.string().max(10_000).optional(),
});
export type Slot = z.infer<typeof Slot>;

/** One language's texts: fields of the connector's content schema. */
export const Variant = z.record(z.string(), z.json());
export type Variant = z.infer<typeof Variant>;

/**
 * Content kept under a key, for one connector, in one language or several. Texts are Liquid over `customer`, `entry`,
 * `links` and `slots`. Who speaks none of its languages gets the variant `fallback`.
 */
export const KeptContent = z.strictObject({
  key: Id,
  name: z.string().min(1, 'empty').max(200),
  connector: Name,
  fallback: Language,
  slots: z.record(SlotName, Slot).optional(),
  variants: z.record(Language, Variant),
});
export type KeptContent = z.infer<typeof KeptContent>;

/** How a journey uses kept content: by its key, with its slots filled. */
export const ContentUse = z.strictObject({ use: Name, slots: z.record(z.string(), z.json()).optional() });
export type ContentUse = z.infer<typeof ContentUse>;
