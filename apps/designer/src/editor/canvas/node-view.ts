import { type Journey, nameOf, outletOf, readable } from '@waymark/core/journey';
import { kindOf, type Node, type Sentence } from '@waymark/core/nodes';
import type { NodeCardProps, NodeOutlet } from '@waymark/ui/components';
import type { LookContext } from '../kinds/kind-look.ts';
import { lookOf } from '../kinds/kind-looks.ts';
import { sayParts } from './sentence-words.ts';
import { withTokens } from './tokens.ts';

/** A problem as a node shows it. */
export type ShownProblem = NonNullable<NodeCardProps['problem']>;

/** A node ready to be drawn, and from what it was made. */
export interface NodeView {
  card: Pick<NodeCardProps, 'family' | 'icon' | 'name' | 'kindLabel' | 'sentence' | 'form' | 'withInput'> & {
    outlets: NodeOutlet[];
    problem?: ShownProblem;
  };
  /** Outlets that lead somewhere, joined by commas. */
  wired: string;
  node: Node;
  opened: boolean;
  looks: LookContext;
  /** What the sentence says, before it is put into words. */
  said: string;
}

/** What views are made from. */
export interface ViewInput {
  journey: Pick<Journey, 'nodes' | 'edges'>;
  looks: LookContext;
  opened: ReadonlySet<string>;
  problems: ReadonlyMap<string, ShownProblem>;
}

export type Views = ReadonlyMap<string, NodeView>;

/** Draws up every node. A view from before is kept where nothing it was made from has changed, and all where none has. */
export function deriveViews({ journey, looks, opened, problems }: ViewInput, before: Views): Views {
  const wiredBy = wiredOutlets(journey);
  const names = namesOf(journey);
  const { connectors, contents } = looks;
  const context = { connectors, contents, nameOf: (id: string) => names.get(id) ?? readable(id) };
  const views: Views = new Map(
    journey.nodes.map((node) => {
      const old = before.get(node.id);
      const wired = wiredBy.get(node.id)?.join(',') ?? '';
      const isOpened = opened.has(node.id);
      const problem = problems.get(node.id);
      const sentence = kindOf(node).sentence(node, context);
      const said = JSON.stringify(sentence);
      const same =
        old?.node === node &&
        old.wired === wired &&
        old.opened === isOpened &&
        old.looks === looks &&
        old.said === said &&
        old.card.problem === problem;
      if (same) return [node.id, old];
      const card = draw({ node, wired, opened: isOpened, problem, looks, sentence });
      return [node.id, { card, wired, node, opened: isOpened, looks, said }];
    }),
  );
  const old = [...before];
  const isSame =
    views.size === old.length && [...views].every(([id, view], at) => old[at]?.[0] === id && old[at][1] === view);
  return isSame ? before : views;
}

function namesOf(journey: ViewInput['journey']): ReadonlyMap<string, string> {
  return new Map(journey.nodes.map((node) => [node.id, nameOf(node)]));
}

interface DrawInput {
  node: Node;
  wired: string;
  opened: boolean;
  problem: ShownProblem | undefined;
  looks: LookContext;
  sentence: Sentence;
}

function draw({ node, wired, opened, problem, looks, sentence }: DrawInput): NodeView['card'] {
  const { connectors, language, t } = looks;
  const kind = kindOf(node);
  const look = lookOf(node);
  const named = look?.namedOutlets?.(node) ?? [];
  const quiet = look?.quietOutlets ?? [];
  const hidden = opened || quiet.some((outlet) => wired.split(',').includes(outlet)) ? [] : quiet;
  return {
    family: kind.family(node, { connectors }),
    icon: look?.icon?.(node, looks) ?? kind.icon,
    name: nameOf(node),
    kindLabel: look?.label(node, looks) ?? node.kind,
    sentence: withTokens(sayParts(sentence, language)),
    outlets: kind
      .outlets(node)
      .filter((outlet) => !hidden.includes(outlet))
      .map((outlet) => ({
        id: outlet,
        name: named.includes(outlet) ? readable(outlet) : outletName(outlet, t),
        muted: outlet === 'else' || outlet === 'timeout',
      })),
    withInput: kind.starts !== true,
    ...(look?.form ? { form: look.form } : {}),
    ...(problem ? { problem } : {}),
  };
}

const builtIn = ['next', 'blocked', 'failed', 'else', 'timeout', 'happened', 'met', 'past'] as const;

/** What an outlet is called that nobody named: built-in ones by the language's word, others by their own. */
export function outletName(outlet: string, t: LookContext['t']): string {
  const known = builtIn.find((name) => name === outlet);
  return known ? t(`outlet.${known}`) : readable(outlet);
}

function wiredOutlets(journey: ViewInput['journey']): Map<string, string[]> {
  const byId = new Map(journey.nodes.map((node) => [node.id, node]));
  const wired = new Map<string, string[]>();
  for (const edge of journey.edges) {
    const outlet = outletOf(edge, byId.get(edge.from));
    if (outlet !== undefined) wired.set(edge.from, [...(wired.get(edge.from) ?? []), outlet]);
  }
  return wired;
}
