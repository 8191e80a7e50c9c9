/** The units of an ISO 8601 duration, longest first. */
export const durationUnits = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

/** A unit of an ISO 8601 duration. */
export type DurationUnit = (typeof durationUnits)[number];

/** One number with its unit. */
export interface DurationPart {
  amount: number;
  unit: DurationUnit;
}

/** A duration taken apart, its sign kept aside. */
export interface DurationParts {
  negative: boolean;
  parts: DurationPart[];
}

const amount = '(\\d+(?:\\.\\d+)?)';
const pattern = new RegExp(
  `^(-?)P(?:${amount}Y)?(?:${amount}M)?(?:${amount}W)?(?:${amount}D)?(?:T(?:${amount}H)?(?:${amount}M)?(?:${amount}S)?)?$`,
  'i',
);

/** Takes an ISO 8601 duration apart (`P1M3DT2H`, `-PT30M`); undefined when the text is none. `PT0S` has one part. */
export function readDuration(text: string): DurationParts | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const parts = durationUnits.flatMap((unit, place) => {
    const found = match[place + 2];
    return found === undefined ? [] : [{ amount: Number(found), unit }];
  });
  return parts.length > 0 ? { negative: match[1] === '-', parts } : undefined;
}

/** Writes a duration in ISO 8601; parts of one unit are added up. Nothing but zeros gives `PT0S`. */
export function writeDuration({ negative, parts }: DurationParts): string {
  const sums = durationUnits.map((unit) =>
    parts.filter((part) => part.unit === unit).reduce((sum, part) => sum + part.amount, 0),
  );
  const letters = ['Y', 'M', 'W', 'D', 'H', 'M', 'S'];
  const written = sums.map((sum, place) => (sum > 0 ? `${sum}${letters[place]}` : ''));
  const calendar = written.slice(0, 4).join('');
  const exact = written.slice(4).join('');
  if (!calendar && !exact) return 'PT0S';
  return `${negative ? '-' : ''}P${calendar}${exact && `T${exact}`}`;
}
