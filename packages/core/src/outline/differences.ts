import { type Journey, nameOf, outletOf, outletsOf } from '../journey/index.ts';
import {
  conditionSentence,
  en,
  kindOf,
  type Node,
  type Sentence,
  type SentenceValue,
  sentenceText,
} from '../nodes/index.ts';
import type { Telling } from './outline.ts';

/** Something that a version does otherwise than the one before, as plain JSON to be said in any language. */
export interface Difference {
  /** The node it is about; undefined for what concerns the whole journey. */
  node?: string;
  sign: 'added' | 'changed' | 'removed';
  sentence: Sentence;
}

/**
 * Says what a version does otherwise than the one before: steps that came, went, changed or lead elsewhere, in document
 * order; then goals, exits, name, entry rule and time zone. Layout, notes and brief are no differences: they never run.
 */
export function differencesOf(before: Journey, after: Journey, telling: Telling): Difference[] {
  return [...nodeDifferences(before, after, telling), ...ruleDifferences(before, after, telling)];
}

function nodeDifferences(before: Journey, after: Journey, { connectors, contents }: Telling): Difference[] {
  const [was, is] = [before, after].map((journey) => {
    const nodes = new Map(journey.nodes.map((node) => [node.id, node]));
    const called = (id: string) => nameOf(nodes.get(id) ?? { id });
    const context = { connectors, contents, nameOf: called };
    return { journey, nodes, say: (node: Node) => kindOf(node).sentence(node, context), called };
  }) as [Told, Told];
  const gone = before.nodes.filter(({ id }) => !is.nodes.has(id));
  return [
    ...after.nodes.flatMap((node): Difference[] => {
      const old = was.nodes.get(node.id);
      if (!old) return [told(node, 'difference.added', { step: nameOf(node), does: is.say(node) })];
      return [...changes(old, node, { was, is }), ...rewirings(old, node, { was, is })];
    }),
    ...gone.map((node) => told(node, 'difference.removed', { step: nameOf(node), does: was.say(node) })),
  ];
}

/** One version with what it takes to say its nodes. */
interface Told {
  journey: Journey;
  nodes: Map<string, Node>;
  say(node: Node): Sentence;
  called(id: string): string;
}

const told = ({ id }: Node, key: string, values: Record<string, SentenceValue>): Difference => ({
  node: id,
  sign: signOf(key),
  sentence: { key, values },
});

const signOf = (key: string): Difference['sign'] =>
  key.endsWith('added') ? 'added' : key.endsWith('removed') ? 'removed' : 'changed';

function changes(old: Node, node: Node, { was, is }: { was: Told; is: Told }): Difference[] {
  const found: Difference[] = [];
  if (nameOf(old) !== nameOf(node)) {
    found.push(told(node, 'difference.renamed', { step: nameOf(old), name: nameOf(node) }));
  }
  if (isSame(settingsOf(old), settingsOf(node))) return found;
  const [before, does] = [was.say(old), is.say(node)];
  const isSaid = sentenceText(before, en) !== sentenceText(does, en);
  found.push(
    isSaid
      ? told(node, 'difference.changed', { step: nameOf(node), before, does })
      : told(node, 'difference.inside', { step: nameOf(node) }),
  );
  return found;
}

/** Where a node's outlets lead now. A node's outlets that came or went with its settings are told by these. */
function rewirings(old: Node, node: Node, { was, is }: { was: Told; is: Told }): Difference[] {
  return outletsOf(node).flatMap((outlet): Difference[] => {
    const [from, to] = [targetOf(was.journey, old, outlet), targetOf(is.journey, node, outlet)];
    if (from === to || (from === undefined && !outletsOf(old).includes(outlet) && to === undefined)) return [];
    const values = { step: nameOf(node), outlet, ...(to !== undefined && { to: is.called(to) }) };
    return [told(node, to === undefined ? 'difference.unwired' : 'difference.rewired', values)];
  });
}

const targetOf = ({ edges }: Journey, node: Node, outlet: string): string | undefined =>
  edges.find((edge) => edge.from === node.id && outletOf(edge, node) === outlet)?.to;

function ruleDifferences(before: Journey, after: Journey, { connectors }: Telling): Difference[] {
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]));
  const context = { connectors, nameOf: (id: string) => nameOf(nodes.get(id) ?? { id }) };
  const goals = compareLists(before.goals ?? [], after.goals ?? [], {
    idOf: ({ key }) => key,
    say: ({ key, when, within }) => ({
      key: within === undefined ? 'rule.goal' : 'rule.goal-within',
      values: {
        goal: key,
        condition: conditionSentence(when, context),
        ...(within !== undefined && { within: { duration: within } }),
      },
    }),
  });
  const exits = compareLists(before.exits ?? [], after.exits ?? [], {
    idOf: ({ reason }) => reason,
    say: ({ reason, when }) => ({
      key: 'rule.exit',
      values: { reason, condition: conditionSentence(when, context) },
    }),
  });
  const whole: Difference[] = [];
  if (before.name !== after.name) {
    whole.push({ sign: 'changed', sentence: { key: 'difference.name', values: { name: after.name } } });
  }
  if (!isSame(before.entry ?? {}, after.entry ?? {}))
    whole.push({ sign: 'changed', sentence: { key: 'difference.entry', values: {} } });
  const zones = [before, after].map(({ timeZone }) => timeZone?.fallback ?? 'UTC');
  if (zones[0] !== zones[1]) {
    whole.push({ sign: 'changed', sentence: { key: 'difference.zone', values: { zone: zones[1] ?? 'UTC' } } });
  }
  return [...goals, ...exits, ...whole];
}

/** What came, went or changed in a list of rules. */
function compareLists<T>(
  before: readonly T[],
  after: readonly T[],
  { idOf, say }: { idOf: (one: T) => string; say: (one: T) => Sentence },
): Difference[] {
  const find = (list: readonly T[], one: T) => list.find((other) => idOf(other) === idOf(one));
  return [
    ...after.flatMap((rule): Difference[] => {
      const old = find(before, rule);
      if (old !== undefined && isSame(old, rule)) return [];
      const key = old === undefined ? 'difference.rule-added' : 'difference.rule-changed';
      return [{ sign: signOf(key), sentence: { key, values: { rule: say(rule) } } }];
    }),
    ...before
      .filter((rule) => find(after, rule) === undefined)
      .map(
        (rule): Difference => ({
          sign: 'removed',
          sentence: { key: 'difference.rule-removed', values: { rule: say(rule) } },
        }),
      ),
  ];
}

const settingsOf = ({ name: _, ...settings }: Node): object => settings;

/** Equal as JSON, whatever the order of fields. */
const isSame = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
