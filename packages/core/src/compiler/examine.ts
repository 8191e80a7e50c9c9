import type { Problem } from '../journey/problem.ts';
import type { Plan } from '../plan/index.ts';
import { checkGraph } from './check-graph.ts';
import { checkNodes } from './check-nodes.ts';
import { checkSends } from './check-sends.ts';
import type { CheckContext } from './context.ts';
import { drawMap } from './map.ts';
import { planOf } from './plan-of.ts';
import { readJourney } from './read.ts';
import { type Found, problem } from './say.ts';
import { inspect } from './sound.ts';

/** The largest plan that travels with an enrollment, in bytes of JSON. */
export const largestPlan = 64 * 1024;

/** Finds everything wrong with a document, and makes the plan where its structure allows. */
export function examine(document: unknown, context: CheckContext): { problems: Problem[]; plan?: Plan } {
  const soundness = inspect(document);
  if (!soundness.sound) return { problems: soundness.found.map(problem) };
  const reading = readJourney(document);
  const map = drawMap(reading);
  const found: Found[] = [
    ...soundness.found.map((one) => atNode(one, reading.nodes)),
    ...reading.found,
    ...checkGraph(reading, map),
    ...checkNodes(reading, map, context),
    ...checkSends(reading, map, context),
  ];
  if (reading.hasNodes && !reading.hasGoals) found.push({ code: 'no-goal', path: ['goals'] });
  const plan = reading.journey && !soundness.found.length ? planOf(reading.journey, context) : undefined;
  const size = plan ? bytes(JSON.stringify(plan)) : 0;
  if (size > largestPlan) {
    found.push({ code: 'too-large', values: { size: Math.ceil(size / 1024), limit: largestPlan / 1024 } });
  }
  return { problems: once(found).map(problem), ...(plan ? { plan } : {}) };
}

/** The length of a text in UTF-8. */
function bytes(text: string): number {
  let sum = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    sum += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return sum;
}

/** Gives a problem inside a node that node's id and name. */
function atNode(found: Found, nodes: readonly { id?: string; name: string }[]): Found {
  const [list, at] = found.path ?? [];
  const node = list === 'nodes' && typeof at === 'number' ? nodes[at] : undefined;
  return node?.id === undefined ? found : { ...found, node: node.id, name: node.name };
}

/** One problem for one place: a field that is refused as such is not also called unknown, or wrong content. */
function once(found: readonly Found[]): Found[] {
  const settings = new Set<string>();
  return found.filter(({ code, path }) => {
    const place = JSON.stringify(path);
    if (code === 'invalid-content') return !settings.has(place);
    if (code !== 'invalid-setting') return true;
    if (settings.has(place)) return false;
    settings.add(place);
    return true;
  });
}
