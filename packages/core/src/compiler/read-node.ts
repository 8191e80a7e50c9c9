import { nameOf } from '../journey/graph.ts';
import { faultsOf } from '../journey/issue.ts';
import { kindNamed, Node, type NodeKind } from '../nodes/index.ts';
import type { Found } from './say.ts';

/** A node as far as it could be read. */
export interface ReadNode {
  at: number;
  /** Missing where it is no text; any text else, even one that is no id. */
  id?: string;
  name: string;
  /** Missing where the kind is not known. */
  kind?: NodeKind<Node>;
  /** Whether the kind is one that could start the journey, for all we know. */
  mayStart: boolean;
  found: Found[];
  /** The node, where the rest of it made sense. */
  node?: Node;
  /** Paths below which `node` is not what the document says; joined by `/`. */
  mended: string[];
  /** Missing where they cannot be told. */
  outlets?: string[];
}

type Raw = Record<string, unknown>;

/** True for what could be a JSON object. */
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one node, and mends it as far as it takes for its other settings to be checked. */
export function readNode(raw: unknown, at: number): ReadNode {
  const fields = isRaw(raw) ? raw : {};
  const id = typeof fields.id === 'string' ? fields.id : undefined;
  const kind = kindNamed(fields.kind);
  const name = nameOf({ id: id ?? '', name: typeof fields.name === 'string' ? fields.name : undefined });
  const issues = Node.safeParse(raw).error?.issues ?? [];
  const found = issues
    .flatMap((issue) => faultsOf(issue, raw))
    .map(
      ({ key, path, values }): Found => ({
        code: 'invalid-setting',
        key,
        node: id,
        name: id === undefined ? undefined : name,
        path: ['nodes', at, ...path],
        values,
      }),
    );
  const base = { at, ...(id === undefined ? {} : { id }), name, found, ...(kind ? { kind } : {}) };
  const mayStart = !kind || kind.starts === true;
  if (!kind) return { ...base, mayStart, mended: [] };
  const { node, mended } = mend(
    fields,
    kind,
    found.map(({ path = [] }) => path.slice(2)),
  );
  if (!node) return { ...base, mayStart, mended };
  const told = !mended.some((path) => path.split('/')[0] === kind.outletsFrom);
  return { ...base, mayStart, node, mended, ...(told ? { outlets: kind.outlets(node) } : {}) };
}

type Path = (string | number)[];

/** Leaves out what is wrong; where that does not do, puts the kind's own defaults in its place. */
function mend(fields: Raw, kind: NodeKind<Node>, wrong: Path[]): { node?: Node; mended: string[] } {
  const read = (value: unknown) => kind.schema.safeParse(value).data;
  const whole = read(fields);
  if (whole) return { node: whole, mended: [] };
  const without: Raw = JSON.parse(JSON.stringify(fields));
  for (const path of wrong) remove(without, path);
  const shorter = read(without);
  if (shorter) return { node: shorter, mended: wrong.map((path) => path.join('/')) };
  const known: Raw = { ...kind.create({ connectors: [] }), id: 'unnamed' };
  const broken = [...new Set(wrong.map(([top]) => String(top ?? '')))];
  const kept = Object.entries(fields).filter(([key]) => !broken.includes(key));
  const defaults = broken.flatMap((key) => (Object.hasOwn(known, key) ? [[key, known[key]]] : []));
  const node = read(Object.fromEntries([...kept, ...defaults]));
  return node ? { node, mended: broken } : { mended: broken };
}

/** Takes a field away; what stands in a list stays. */
function remove(root: Raw, path: Path): void {
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => (value as Raw | undefined)?.[key], root);
  const last = path.at(-1);
  if (isRaw(parent) && last !== undefined) delete parent[last];
}
