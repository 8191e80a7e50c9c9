import { createHash } from 'node:crypto';
import type { JsonSchema } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { mapTexts } from './map-texts.ts';
import { createLanes } from './render-lanes.ts';
import type { RenderScope, TextFormat, TextToRender } from './render-text.ts';

/** Rendered content, or why the message cannot be sent: the field's path, and a sentence. */
export type Rendered = { content: JsonObject } | { problem: { path: string; message: string } };

/** Whether a missing variable is a problem, or blank (for test runs and previews). */
export type RenderMode = 'strict' | 'lenient';

/** Renders content in processes of its own, which are ended when a text does not end by itself. */
export interface Renderer {
  /**
   * Renders every text of the content with Liquid: own properties only, no unknown filters, no files, and limits on length,
   * time and memory, for all texts of a message together. Throws only where it could not be tried: the processes do not
   * start, are too busy, or are closed; the message may be rendered later.
   */
  render(content: JsonObject, scope: RenderScope, options: { mode: RenderMode; schema: JsonSchema }): Promise<Rendered>;
  close(): Promise<void>;
}

/** What rendering may take; left out, what is usual. */
export interface RenderLimits {
  /** Milliseconds for one message; then its process is ended. */
  deadlineMs?: number;
  /** Milliseconds of waiting for a process. */
  patienceMs?: number;
  /** Megabytes of a process's heap; all in all it may have twice as many, and 128. */
  memoryMb?: number;
}

const usual = { deadlineMs: 3_000, patienceMs: 30_000, memoryMb: 128 };

/** Messages rendered at the same moment. */
const processes = 2;

/** Contents that overran are remembered, as many as this. */
const keptOverruns = 100;

/**
 * A renderer whose processes start when they are first needed, and keep no host from ending. Content that overran once
 * is from then on rendered in a process apart, so that it holds up no other.
 */
export function createRenderer(limits: RenderLimits = {}): Renderer {
  const ordinary = createLanes(processes, { ...usual, ...limits });
  const apart = createLanes(1, { ...usual, ...limits });
  const overran = new Set<string>();
  return {
    async render(content, scope, { mode, schema }) {
      const texts: TextToRender[] = [];
      mapTexts(content, schema, (text, { path, rules }) => {
        if (text.includes('{')) texts.push({ path, text, format: formatOf(rules) });
        return text;
      });
      if (texts.length === 0) return { content };
      const name = createHash('sha256').update(JSON.stringify(texts)).digest('base64');
      const work = { texts, scope, isStrict: mode === 'strict' };
      const reply =
        (await ordinary.use(async (lane) => (overran.has(name) ? undefined : lane.render(work)))) ??
        (await apart.use((lane) => lane.render(work)));
      if ('overran' in reply) {
        if (overran.size >= keptOverruns) overran.clear();
        overran.add(name);
        return { problem: { path: texts[0]?.path ?? '', message: reply.overran } };
      }
      if ('problem' in reply) return reply;
      const rendered = new Map(texts.map(({ path }, n) => [path, reply.texts[n] ?? '']));
      return { content: mapTexts(content, schema, (text, { path }) => rendered.get(path) ?? text) };
    },
    async close() {
      await Promise.all([ordinary.close(), apart.close()]);
    },
  };
}

/** How values stand in a text, by what the content's schema says of it. */
function formatOf(rules: JsonObject): TextFormat {
  if (rules.format === 'markdown' || rules.format === 'mjml') return rules.format;
  return rules.multiline === true ? 'lines' : 'line';
}
