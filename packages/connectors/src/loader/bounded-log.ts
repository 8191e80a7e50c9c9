import type { ConnectorContext } from '../sdk/index.ts';

const mostLines = 500;
const longest = 20_000;

/** A connector's log for one call: at most 500 lines of 20,000 characters, facts as plain JSON of that length or left out. */
export function boundedLog(tell: (message: string, facts: unknown) => void): ConnectorContext['log'] {
  let lines = 0;
  return (message, facts) => {
    lines += 1;
    if (lines < mostLines) tell(String(message).slice(0, longest), asJson(facts));
    else if (lines === mostLines) tell('The connector logs too much; the rest of this call is left out.', undefined);
  };
}

function asJson(facts: unknown): unknown {
  try {
    const text = JSON.stringify(facts);
    return text === undefined || text.length > longest ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
