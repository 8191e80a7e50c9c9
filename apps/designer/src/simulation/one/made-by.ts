import type { Made, Playing } from './playing.ts';

/** What was made to happen by the time shown, in the order in which it happens. */
export const madeBy = ({ made, now }: Pick<Playing, 'made' | 'now'>): Made[] =>
  made.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
