import type { ConnectorManifest } from '@waymark/core/journey';
import type { Node } from '@waymark/core/nodes';
import type { Family } from '@waymark/ui/theme';
import type { TFunction } from 'i18next';

/** What looks depend on: the loaded connectors, the names of kept contents, the segments and the chosen language. */
export interface LookContext {
  connectors: readonly ConnectorManifest[];
  contents: readonly { key: string; name: string }[];
  segments: readonly string[];
  language: string;
  t: TFunction<'editor'>;
}

/** A group of the palette, in its order. */
export const stepGroups = ['start', 'steps', 'channels', 'people'] as const;
export type StepGroup = (typeof stepGroups)[number];

/** What the palette offers: a label and a new node's settings. */
export interface Step {
  key: string;
  group: StepGroup;
  label: string;
  family: Family;
  icon: string;
  /** Set where it begins a journey, so that nothing can lead to it. */
  starts?: true;
  template: Omit<Node, 'id'>;
}

/** How the designer shows one kind of node, beyond what the core knows of it. */
export interface KindLook<N extends Node = Node> {
  kind: N['kind'];
  /** The kind in a word. */
  label(node: N, context: LookContext): string;
  /** An icon other than the kind's. */
  icon?(node: N, context: LookContext): string;
  steps(context: LookContext): Step[];
  form?: 'pill';
  /** Outlets that the marketer named, whatever their name; left out: none. */
  namedOutlets?(node: N): readonly string[];
  /** Outlets drawn only when something is wired to them or they were asked for. */
  quietOutlets?: readonly string[];
}
