import { z } from 'zod';
import { Edge } from '../journey/edge.ts';
import { nameOf } from '../journey/graph.ts';
import { faultsOf } from '../journey/issue.ts';
import { Journey } from '../journey/journey.ts';
import { Exit, Goal } from '../journey/rules.ts';
import { isRaw, type ReadNode, readNode } from './read-node.ts';
import type { Found } from './say.ts';

/** A line as far as it could be read; `from` and `to` are missing where they are no text. */
export interface ReadEdge {
  at: number;
  from?: string;
  outlet?: string;
  to?: string;
}

/** A document as far as it could be read. */
export interface Reading {
  found: Found[];
  nodes: ReadNode[];
  edges: ReadEdge[];
  goals: { at: number; goal: Goal }[];
  exits: { at: number; exit: Exit }[];
  /** Whether goals, or rules that end the enrollment, stand in the document, readable or not. */
  hasGoals: boolean;
  hasExits: boolean;
  hasNodes: boolean;
  /** The document, where nothing is wrong with its structure. */
  journey?: Journey;
}

const Frame = Journey.extend({ nodes: z.array(z.unknown()), edges: z.array(z.unknown()) });

const list = (value: unknown): unknown[] => (Array.isArray(value) ? Array.from(value) : []);

/** Reads a document leniently: what is wrong in one place is found, and hides nothing elsewhere. */
export function readJourney(document: unknown): Reading {
  const raw = isRaw(document) ? document : {};
  const found: Found[] = [];
  if (!isRaw(document)) {
    found.push({ code: 'invalid-setting', key: 'not-a-journey', path: [] });
  } else {
    const issues = Frame.safeParse(raw).error?.issues ?? [];
    const faults = issues.flatMap((issue) => faultsOf(issue, raw));
    found.push(...faults.map(({ key, path, values }): Found => ({ code: 'invalid-setting', key, path, values })));
  }
  const nodes = list(raw.nodes).map(readNode);
  const edges = list(raw.edges).map(readEdge);
  found.push(...nodes.flatMap((node) => node.found), ...edges.flatMap((edge) => edge.found));
  const journey = found.length ? undefined : Journey.safeParse(document).data;
  return {
    found,
    nodes,
    edges: edges.map(({ edge }) => edge),
    goals: list(raw.goals).flatMap((one, at) => {
      const goal = Goal.safeParse(one).data;
      return goal ? [{ at, goal }] : [];
    }),
    exits: list(raw.exits).flatMap((one, at) => {
      const exit = Exit.safeParse(one).data;
      return exit ? [{ at, exit }] : [];
    }),
    hasGoals: list(raw.goals).length > 0,
    hasExits: list(raw.exits).length > 0,
    hasNodes: Array.isArray(raw.nodes),
    ...(journey ? { journey } : {}),
  };
}

function readEdge(raw: unknown, at: number): { edge: ReadEdge; found: Found[] } {
  const text = (key: keyof Edge) => (isRaw(raw) && typeof raw[key] === 'string' ? { [key]: raw[key] } : {});
  const edge: ReadEdge = { at, ...text('from'), ...text('outlet'), ...text('to') };
  const faults = (Edge.safeParse(raw).error?.issues ?? []).flatMap((issue) => faultsOf(issue, raw));
  const found = faults.map(
    ({ key, path, values }): Found => ({
      code: 'invalid-setting',
      key,
      node: edge.from,
      name: edge.from === undefined ? undefined : nameOf({ id: edge.from }),
      path: ['edges', at, ...path],
      values,
    }),
  );
  return { edge, found };
}
