/** Runs both sides once a round, taking turns in who goes first, after one round that is not counted. */
export async function interleave<T>(
  rounds: number,
  sides: { ours: () => T | Promise<T>; theirs: () => T | Promise<T> },
): Promise<{ ours: T; theirs: T }[]> {
  const found: { ours: T; theirs: T }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const first = round % 2 === 0 ? await sides.ours() : undefined;
    const theirs = await sides.theirs();
    const ours = first ?? (await sides.ours());
    if (round > 0) found.push({ ours, theirs });
  }
  return found;
}
