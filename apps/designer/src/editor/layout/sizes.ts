import { nodeWidth } from '@waymark/ui/components';
import type { NodeView } from '../canvas/node-view.ts';

/** A node's size on the canvas, in pixels. */
export interface Size {
  width: number;
  height: number;
}

const charsPerLine = 36;

/** About how large a node will be drawn; used until the browser has measured it. */
export function estimateSize({ card }: NodeView): Size {
  const text = card.sentence.map((part) => part.text).join('');
  if (card.form === 'pill') return { width: 64 + 6.4 * (card.name.length + text.length), height: 40 };
  const lines = Math.max(1, Math.ceil(text.length / charsPerLine));
  const outlets = card.outlets.length > 1 ? 30 : 0;
  const strip = card.problem ? 28 : 0;
  return { width: nodeWidth(card.outlets.length), height: 45 + 17 * lines + outlets + strip };
}
