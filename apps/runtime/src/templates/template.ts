import type { KeptContent } from '@waymark/core/content';
import { Id } from '@waymark/core/journey';
import { z } from 'zod';

/** A template's words in one language; `nodes` by the id of the node, `occasions` by their key. */
const Words = z.strictObject({
  title: z.string().min(1),
  /** One sentence: what the journey does. */
  description: z.string().min(1),
  /** What the journey is called once it is somebody's own. */
  name: z.string().min(1),
  aim: z.string().min(1),
  measure: z.string().min(1),
  nodes: z.record(Id, z.string().min(1)),
  occasions: z.record(Id, z.string().min(1)).optional(),
});
export type Words = z.infer<typeof Words>;

/** A template as its file holds it. */
export const TemplateFile = z.strictObject({
  /** Where it stands in the list. */
  place: z.int(),
  /** The journey, without its words. */
  journey: z.record(z.string(), z.json()),
  /** Occasions it waits for: placed so many days ahead where the workspace has none of that key. */
  occasions: z.array(z.strictObject({ key: Id, inDays: z.int().positive(), days: z.int().positive() })),
  words: z.record(z.string(), Words),
});

/** A journey to start from, with the contents it sends. */
export interface Template extends z.infer<typeof TemplateFile> {
  key: string;
  contents: KeptContent[];
}
