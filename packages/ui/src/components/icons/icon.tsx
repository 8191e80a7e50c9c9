import { Plug } from 'lucide-react';
import { iconsByName } from './icon-names.ts';

/** Which icon, and how it is drawn. */
export interface IconProps {
  /** A name of the registry; an unknown one gives a plug. */
  name: string;
  /** In pixels; left out: 16. */
  size?: number;
  /** Left out: 1.9, the weight of tiles. */
  strokeWidth?: number;
}

/** An icon by its name, in the text's colour, hidden from screen readers: a word always stands beside it. */
export function Icon({ name, size = 16, strokeWidth = 1.9 }: IconProps) {
  const Drawing = iconsByName[name] ?? Plug;
  return <Drawing aria-hidden size={size} strokeWidth={strokeWidth} style={{ flex: 'none' }} />;
}
