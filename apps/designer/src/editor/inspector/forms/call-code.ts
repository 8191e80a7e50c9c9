/** What the code is written for. */
export interface Call {
  /** Where the ingestion API is, without a path. */
  url: string;
  writeKey: string;
  event: string;
  /** Whom it happens to: their outside id. */
  userId: string;
}

/** Sends the event from a shell. */
export function curlCall({ url, writeKey, event, userId }: Call): string {
  const body = JSON.stringify({ userId, event, properties: {} });
  return [
    `curl -u ${shell(`${writeKey}:`)} \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d ${shell(body)} \\`,
    `  ${shell(`${url}/v1/track`)}`,
  ].join('\n');
}

/** Sends the event with Segment's own client for Node. */
export function nodeCall({ url, writeKey, event, userId }: Call): string {
  return [
    `import { Analytics } from '@segment/analytics-node';`,
    '',
    'const analytics = new Analytics({',
    `  writeKey: ${script(writeKey)},`,
    `  host: ${script(url)},`,
    '});',
    'analytics.track({',
    `  userId: ${script(userId)},`,
    `  event: ${script(event)},`,
    '});',
    'await analytics.closeAndFlush();',
  ].join('\n');
}

function shell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function script(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
