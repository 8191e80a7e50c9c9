import type { ChaosOutcome } from './run.ts';
import type { RunName } from './runs.ts';
import type { Figures } from './verdict.ts';

/** What must be 0 in every run. */
const never: readonly (keyof Figures)[] = [
  'lost',
  'outOfOrder',
  'wrongBranch',
  'afterWithdrawal',
  'otherKeys',
  'unlisted',
  'astray',
];

/** Which promises a run broke, in words; empty where all were kept. */
export function brokenPromises(name: RunName, { figures }: Pick<ChaosOutcome, 'figures'>): string[] {
  const broken = never.filter((figure) => figures[figure] > 0).map((figure) => `${words[figure]}: ${figures[figure]}`);
  const most = name === 'send-again' ? figures.windows : 0;
  if (figures.duplicates > most) broken.push(`${words.duplicates}: ${figures.duplicates}, and at most ${most} may be`);
  if (name !== 'hold' && figures.heldWithConsent > 0) {
    broken.push(`${words.heldWithConsent}: ${figures.heldWithConsent}`);
  }
  return broken;
}

const words: Record<keyof Figures, string> = {
  messages: 'messages at the provider',
  lost: 'lost',
  outOfOrder: 'customers with messages out of order',
  wrongBranch: 'messages of a wrong branch',
  afterWithdrawal: 'sends after a withdrawn consent',
  duplicates: 'duplicates',
  otherKeys: 'duplicates under another key',
  windows: 'hand-overs hit by a kill or a drop',
  held: 'held for an operator',
  heldWithConsent: 'of these with consent to send again',
  unlisted: 'held and not listed',
  astray: 'customers not enrolled once, or stuck',
};

/** The figures of some runs side by side, as a Markdown table. */
export function figuresTable(outcomes: readonly (ChaosOutcome & { name: RunName })[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const killed = ({ kills }: ChaosOutcome) => Object.entries(kills).map(([victim, times]) => `${victim} ${times}`);
  return [
    line(['', ...outcomes.map(({ name }) => name)]),
    line(['---', ...outcomes.map(() => '---:')]),
    ...(Object.keys(words) as (keyof Figures)[]).map((figure) =>
      line([words[figure], ...outcomes.map(({ figures }) => figures[figure])]),
    ),
    line(['killed', ...outcomes.map((outcome) => killed(outcome).join(', '))]),
    line(['connections dropped after DATA', ...outcomes.map(({ drops }) => drops)]),
    line(['left out: answered too late to judge', ...outcomes.map(({ undecided }) => undecided)]),
    line(['seconds', ...outcomes.map(({ seconds }) => seconds)]),
  ].join('\n');
}
