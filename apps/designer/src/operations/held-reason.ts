const known = ['quiet-hours', 'paused', 'policy', 'connection', 'unknown-outcome'] as const;

/** Why messages are held, by the word there is for it. */
export const heldReason = (why: string): (typeof known)[number] => known.find((one) => one === why) ?? 'policy';
