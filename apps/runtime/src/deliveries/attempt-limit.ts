/** An attempt may last this long, in milliseconds; one that is older was cut off by a crash. */
export const attemptLimit = 30_000;
