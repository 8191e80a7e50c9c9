import type { JsonObject } from '@waymark/core/plan';
import { readInstant } from '@waymark/core/time';

/** A field that was seen: what it holds, and up to 20 of its frequent values, the most frequent first. */
export interface SeenField {
  name: string;
  /** Left out: it holds things of several kinds, or none that can be compared. */
  type?: 'text' | 'number' | 'date' | 'boolean' | 'list';
  /** Texts, and members of lists, that were seen more than once: one of one customer alone is not worth offering. */
  values: string[];
}

const mostFields = 500;
const mostValues = 2_000;
const offered = 20;

/** Looks at one object after the other, and then says what fields they have. */
export interface FieldWatch {
  see(object: JsonObject): void;
  /** By name. */
  fields(): SeenField[];
}

interface Seen {
  types: Set<string>;
  values: Map<string, number>;
}

/** Watches fields. What it remembers is bounded, however different the objects are. */
export function watchFields(): FieldWatch {
  const seen = new Map<string, Seen>();
  return {
    see(object) {
      for (const [name, value] of Object.entries(object)) {
        const known = seen.get(name) ?? { types: new Set(), values: new Map() };
        if (!seen.has(name) && seen.size >= mostFields) continue;
        seen.set(name, known);
        if (value === null) continue;
        known.types.add(typeOf(value));
        for (const text of Array.isArray(value) ? value : [value]) count(known.values, text);
      }
    },
    fields: () =>
      [...seen]
        .map(([name, { types, values }]) => {
          const type = types.size === 1 ? kinds.find((kind) => types.has(kind)) : undefined;
          return { name, ...(type ? { type } : {}), values: type === 'date' ? [] : repeated(values) };
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

const kinds = ['text', 'number', 'date', 'boolean', 'list'] as const;
const dated = /^\d{4}-\d{2}-\d{2}(T|$)/;

function typeOf(value: JsonObject[string]): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'string') return typeof value;
  return dated.test(value) && readInstant(value, 'UTC') !== undefined ? 'date' : 'text';
}

function count(values: Map<string, number>, text: unknown): void {
  if (typeof text !== 'string' || text === '' || text.length > 100) return;
  const before = values.get(text);
  if (before === undefined && values.size >= mostValues) return;
  values.set(text, (before ?? 0) + 1);
}

function repeated(values: Map<string, number>): string[] {
  return [...values]
    .filter(([, times]) => times > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, offered)
    .map(([value]) => value);
}
