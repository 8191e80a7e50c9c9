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

/** Titles written without a point, and forms of address. */
const titles: ReadonlySet<string> = new Set(
  'dr dra prof professor professorin mr mrs ms miss sir herr frau sr sra srta señor señora lic dott op uzm doç'.split(
    ' ',
  ),
);

/**
 * The first letters of given and family name: `Dra. Ana María Ruiz` is `AR`. A title is no name, neither as a known word nor
 * as any abbreviation of several letters; a name of Chinese characters gives the last two, which is what one is called by.
 */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word && !isTitle(word));
  const [only, ...others] = words;
  if (only && others.length === 0 && /^\p{Script=Han}+$/u.test(only)) return [...only].slice(-2).join('');
  const letters = [only, others.at(-1)].map((word) => [...(word ?? '')].find((letter) => /\p{L}/u.test(letter)) ?? '');
  return letters.join('').toUpperCase();
}

function isTitle(word: string): boolean {
  return titles.has(word.replace(/\.$/, '').toLowerCase()) || /^\p{L}{2,}\.\p{L}?$/u.test(word);
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
