/** An enhanced status code (RFC 3463): class, subject, detail. */
export interface Status {
  class: number;
  subject: number;
  detail: number;
}

/** The first enhanced status code in a reply or a report. */
export function statusIn(text: string | undefined): Status | undefined {
  const found = /(?:^|[^\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])/.exec(text ?? '');
  return found ? { class: Number(found[1]), subject: Number(found[2]), detail: Number(found[3]) } : undefined;
}

/** What a refusal that is no fault of the address speaks of. */
const aboutUs =
  /\b(?:spam\w*|blocked|(?:block|black|deny) ?list\w*|policy|reputation|dnsbl|rbl|spf|dkim|dmarc|relay\w*|rate|grey ?list\w*|virus|content)\b/i;

/** What servers say of an address that does not exist, whatever their code. */
const noSuchUser =
  /user unknown|unknown user|no such (?:user|mailbox|recipient|address)|(?:account|address|mailbox|recipient|user)\b.{0,60}\bdoes(?: not|n't) exist/i;

/**
 * True where a refusal for good means that the address is dead: bad mailbox, bad domain, mailbox moved or closed
 * (RFC 3463 §3.2, §3.3). A full mailbox, a policy or a sender's fault (X.1.7, X.1.8) may pass: the address stays.
 */
export function isDeadAddress(status: Status | undefined, text: string): boolean {
  if (status !== undefined && status.class !== 5) return false;
  if (status === undefined || status.subject === 0)
    return noSuchUser.test(text) || (/(?:^|\D)55[013](?!\d)/.test(text) && !aboutUs.test(text));
  if (status.subject === 1) return status.detail !== 7 && status.detail !== 8 && status.detail !== 9;
  if (status.subject === 2) return status.detail === 1;
  // Exchange Online gives 5.4.1 for recipients that its directory does not hold.
  if (status.subject === 4 && status.detail === 1) return /recipient address rejected/i.test(text);
  return status.subject === 5 && noSuchUser.test(text);
}

/** Characters of a server's words that are read. A reply has at most 512 (RFC 5321 §4.5.3.1.5); quoted ones have several. */
export const readAtMost = 2_000;

/** The first `readAtMost` characters of a server's words, without the addresses in them. */
export const withoutAddresses = (text: string): string =>
  text
    .slice(0, readAtMost)
    .replace(/<?[^\s<>()[\]"',;:]{1,255}@[^\s<>()[\]"',;:]{1,255}>?/g, '(address)')
    .replace(/\p{Cc}+/gu, ' ');
