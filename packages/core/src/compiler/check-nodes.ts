import { severities } from '../journey/problem.ts';
import { contentSchemas } from '../nodes/content-schema.ts';
import type { Finding, NodeCheckContext } from '../nodes/kind.ts';
import { checkReferences, referencesOf } from '../nodes/references.ts';
import type { CheckContext } from './context.ts';
import type { JourneyMap } from './map.ts';
import type { Reading } from './read.ts';
import type { ReadNode } from './read-node.ts';
import type { Found } from './say.ts';

/** Asks every node's kind what is wrong with its settings, and looks after the references of goals and rules. */
export function checkNodes(reading: Reading, map: JourneyMap, { connectors, workspace }: CheckContext): Found[] {
  const context: NodeCheckContext = {
    connectors,
    workspace,
    schemaOf: contentSchemas(),
    hasExits: reading.hasExits,
    isNode: (id) => map.nodes(id).length > 0,
    isDelivery: (id) => map.nodes(id).some(({ kind }) => !kind || kind.delivers),
    mayPrecede: (before, id) => !map.isReachable(id) || map.leadsTo(before, id),
    isWired: map.isWired,
    nameOf: map.nameOf,
  };
  const goals = reading.goals.flatMap(({ at, goal }) => referencesOf(goal.when, ['goals', at, 'when']));
  const exits = reading.exits.flatMap(({ at, exit }) => referencesOf(exit.when, ['exits', at, 'when']));
  return [
    ...reading.nodes.flatMap((node) => checkNode(node, context)),
    ...checkReferences([...goals, ...exits], context).map((finding): Found => ({ ...finding })),
  ];
}

function checkNode(read: ReadNode, context: NodeCheckContext): Found[] {
  const { node, kind, id, name, at, mended } = read;
  if (!node || !kind) return [];
  return kind
    .check(id === undefined ? node : { ...node, id }, context)
    .filter((finding) => isAboutWhatStands(finding, mended))
    .map(({ path = [], ...finding }): Found => ({ ...finding, node: id, name, path: ['nodes', at, ...path] }));
}

/** What was mended has its problem already; a warning of a mended node may come from the mending. */
function isAboutWhatStands({ code, path = [] }: Finding, mended: readonly string[]): boolean {
  if (!mended.length) return true;
  const place = path.join('/');
  const touched = mended.some((wrong) => place === wrong || place.startsWith(`${wrong}/`));
  return !touched && severities[code] === 'error';
}
