import type { z } from 'zod';

/** What a schema found wrong in one place: which words say it, and where. `path` counts from the value checked. */
export interface Fault {
  key: string;
  path: (string | number)[];
  values: Record<string, string | number>;
}

const at = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], root);

/** What the name of an entry can be refused for, in words of its own. */
const ownWords = ['unsafe', 'empty', 'language', 'slot-name'];

/** Puts a schema's issue into our own terms; an issue over several fields gives one fault for each. */
export function faultsOf(issue: z.core.$ZodIssue, root: unknown): Fault[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const fault = (key: string, values: Fault['values'] = {}): Fault[] => {
    const field = path.findLast((part) => typeof part === 'string') ?? '';
    return [{ key, path, values: { field, ...values } }];
  };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ key: 'unknown-field', path: [...path, key], values: { field: key } }));
    case 'custom':
      return fault(issue.message, issue.params);
    case 'invalid_type':
      return at(root, path) === undefined ? fault('missing') : fault('wrong-type', { expected: issue.expected });
    case 'invalid_value':
      if (at(root, path) === undefined) return fault('missing');
      return fault('not-allowed', { allowed: issue.values.map(String).join(', ') });
    case 'too_small':
      if (issue.message === 'no-events') return fault('no-events');
      return issue.origin === 'string' && issue.minimum === 1
        ? fault('empty')
        : fault(`too-small-${issue.origin}`, { minimum: Number(issue.minimum) });
    case 'too_big':
      return fault(`too-big-${issue.origin}`, { maximum: Number(issue.maximum) });
    case 'invalid_key':
      return fault(ownWords.find((word) => word === issue.issues[0]?.message) ?? 'id');
    case 'invalid_format':
      return fault(issue.message === 'id' ? 'id' : 'format');
    default:
      return fault('not-understood');
  }
}
