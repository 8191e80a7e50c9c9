const patienceMs = 5_000;

/** No reason is told at greater length here; `npm run waymark -- connectors` tells all of it. */
const longest = 300;

/** The connectors that the runtime at an address could not load, in one line each with the reason. Nothing where it does not say. */
export async function refusedConnectors(url: string): Promise<string[]> {
  try {
    const answer = await fetch(`${url}/trpc/connectors.list`, { signal: AbortSignal.timeout(patienceMs) });
    const { result } = (await answer.json()) as { result: { data: { refused: { name: string; reason: string }[] } } };
    return result.data.refused.map(({ name, reason }) => `The connector ${name} was refused: ${onOneLine(reason)}`);
  } catch {
    return [];
  }
}

/** A connector's own words, without what would move the cursor. */
function onOneLine(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)} …` : line;
}
