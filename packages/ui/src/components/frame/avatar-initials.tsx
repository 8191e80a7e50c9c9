import type { Family } from '../../theme/family-colors.ts';
import classes from './avatar-initials.module.css';

/** A person, as a round badge. */
export interface AvatarInitialsProps {
  name: string;
  /** In pixels; left out: 28. */
  size?: number;
  /** Left out: one that always is the same for the same name. */
  family?: Family | 'plain';
}

const tones: readonly Family[] = ['people', 'decide', 'data', 'channel', 'wait', 'start'];

/** A person's initials in a circle; the full name on hover and for screen readers. */
export function AvatarInitials({ name, size = 28, family = toneOf(name) }: AvatarInitialsProps) {
  return (
    <span
      className={classes.avatar}
      data-family={family}
      role="img"
      aria-label={name}
      title={name}
      style={{ width: size, height: size, fontSize: Math.max(10, Math.round(size * 0.38)) }}
    >
      {initialsOf(name)}
    </span>
  );
}

/** The first letters of the first and last word: `Dr Ilse Varnholt` is `IV` (a title does not count). */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word && !/^(dr|prof|mr|mrs|ms|herr|frau)\.?$/i.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

function toneOf(name: string): Family {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return tones[sum % tones.length] ?? 'people';
}

/** People side by side, the later over the earlier. */
export function AvatarRow({ names }: { names: readonly string[] }) {
  return (
    <span className={classes.row}>
      {names.map((name) => (
        <AvatarInitials key={name} name={name} />
      ))}
    </span>
  );
}
