import type { Family } from '@waymark/core/nodes';
import { z } from 'zod';
import { found } from './errors.ts';
import { permitted, router } from './procedure.ts';

/** A journey to start from, in the language asked for. */
export interface TemplateView {
  key: string;
  title: string;
  /** One sentence. */
  description: string;
  /** Ids of the connectors it uses, in document order. */
  connectors: string[];
  /** The families of its nodes by row, top to bottom, to draw it in small. */
  rows: Family[][];
}

/** What came of using a template: the new draft's key, keys of the contents made, and of those that were there and stay. */
export interface UsedTemplate {
  journey: string;
  created: string[];
  kept: string[];
}

/** What the API asks about templates. `language` is a BCP 47 tag; without words in it they are English. */
export interface Templates {
  list(language: string): Promise<TemplateView[]>;
  /** Makes a draft of one, with the contents and occasions it needs; nothing that is there is written over. */
  use(key: string, language: string, by: string): Promise<UsedTemplate | undefined>;
}

const language = z.string().min(1).max(35);

/** `templates.*` */
export const templatesRouter = router({
  list: permitted('journeys:read')
    .input(z.object({ language }))
    .query(({ ctx, input }) => ctx.ports.templates.list(input.language)),

  use: permitted('journeys:write')
    .input(z.object({ template: z.string().min(1).max(64), language }))
    .mutation(async ({ ctx, input }) =>
      found(await ctx.ports.templates.use(input.template, input.language, ctx.caller.name), 'template'),
    ),
});
