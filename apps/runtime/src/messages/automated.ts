/** What a request for a link or a picture says of who makes it. Header names are in lower case. */
export interface Visitor {
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * Programs that fetch what stands in messages without anybody looking: mail providers' picture proxies, security scanners,
 * and the previews of chat programs. What says nothing of itself counts as a person.
 */
const machines: readonly RegExp[] = [
  // Apple Mail Privacy Protection says this and no more.
  /^Mozilla\/5\.0$/,
  /GoogleImageProxy|YahooMailProxy|YahooCacheSystem/i,
  /Barracuda|Mimecast|Proofpoint|urldefense|MessageLabs|Symantec|Forcepoint|Trend ?Micro|Sophos|IronPort/i,
  /SafeLinks|BingPreview|MicrosoftPreview|SkypeUriPreview|Microsoft Office Existence Discovery/i,
  /Slack-ImgProxy|facebookexternalhit|WhatsApp|Google-Read-Aloud|Google-Safety/i,
  // Robots by their name; Cubot is a telephone.
  /(?<!\bcu)bot\b|crawler|spider/i,
];

const isPrefetch = /prefetch|prerender|preview/i;

/** True for a request that no person made: asked by HEAD, ahead of need, or by a program known to fetch on its own. */
export function isMachine({ method, headers }: Visitor): boolean {
  if (method === 'HEAD') return true;
  const said = (name: string) => String(headers[name] ?? '');
  if (['purpose', 'sec-purpose', 'x-purpose', 'x-moz'].some((name) => isPrefetch.test(said(name)))) return true;
  const agent = said('user-agent').trim();
  return machines.some((machine) => machine.test(agent));
}
