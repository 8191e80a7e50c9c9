import { fieldBlocks, withoutType } from './fields.ts';
import { headerOf, type Returned } from './returned.ts';
import { isDeadAddress, readAtMost, type Status, statusIn, withoutAddresses } from './status.ts';

/** What mail that came back says about one recipient of one message. */
export interface Finding {
  event: 'bounced' | 'complained' | 'delivered' | 'replied' | 'unsubscribed';
  effect?: 'suppress' | 'withdraw';
  automated?: true;
  /** Whom it is about, as the report has it. */
  recipient: string;
  properties: Record<string, string | number | boolean | null>;
}

/** Longest diagnostic that is kept. */
const longest = 300;

/**
 * What a message that came back means: a delivery report (RFC 3464), a complaint (RFC 5965), a bounce written in plain words,
 * an automatic answer (RFC 3834) or somebody's own. What only says that a message is late means nothing yet.
 */
export function findingsIn(returned: Returned): Finding[] {
  if (returned.report?.type === 'delivery-status') return deliveryFindings(returned.report.text);
  if (returned.report?.type === 'feedback-report') return complaintFindings(returned.report.text);
  const bounced = plainBounce(returned);
  if (bounced) return [bounced];
  const answer = answerIn(returned);
  return answer ? [answer] : [];
}

/** The first block is about the message, each further one about a recipient (RFC 3464 §2.1). */
function deliveryFindings(text: string): Finding[] {
  return fieldBlocks(text)
    .slice(1)
    .flatMap((fields): Finding[] => {
      const recipient = withoutType(fields.get('original-recipient') ?? fields.get('final-recipient'));
      const action = fields.get('action')?.toLowerCase();
      if (action === 'delivered') return [{ event: 'delivered', recipient, properties: {} }];
      if (action !== 'failed') return [];
      return [bounce(recipient, fields.get('status') ?? '', withoutType(fields.get('diagnostic-code')))];
    });
}

function bounce(recipient: string, given: string, said: string): Finding {
  const diagnostic = said.slice(0, readAtMost);
  const told = statusIn(given);
  // Many gateways give X.0.0 and leave the reason to the reply they quote.
  const isVague = told === undefined || (told.subject === 0 && told.detail === 0);
  const status = isVague ? (statusIn(diagnostic) ?? told) : told;
  const isHard = isDeadAddress(status, diagnostic);
  const words = withoutAddresses(diagnostic).slice(0, longest).trim();
  return {
    event: 'bounced',
    ...(isHard && { effect: 'suppress' }),
    recipient,
    properties: { status: status ? dotted(status) : null, hard: isHard, ...(words && { diagnostic: words }) },
  };
}

const dotted = ({ class: kind, subject, detail }: Status): string => `${kind}.${subject}.${detail}`;

/** Feedback types: RFC 5965 §7.3. `not-spam` takes back a complaint; `opt-out` asks to be left alone. */
function complaintFindings(text: string): Finding[] {
  const fields = fieldBlocks(text)[0];
  const type = fields?.get('feedback-type')?.toLowerCase() ?? '';
  const recipient = (fields?.get('original-rcpt-to') ?? '').replace(/^<|>$/g, '');
  if (type === 'not-spam' || type === '') return [];
  if (type === 'opt-out') return [{ event: 'unsubscribed', effect: 'withdraw', recipient, properties: {} }];
  return [{ event: 'complained', effect: 'suppress', recipient, properties: { type: type.slice(0, 40) } }];
}

/** A bounce without a machine-readable part, as Exim writes it: who failed in a header, the server's reply in the text. */
function plainBounce({ mail }: Returned): Finding | undefined {
  const failed = headerOf(mail, 'x-failed-recipients');
  const isFromDaemon = /^(?:mailer-daemon|postmaster)@/i.test(mail.from?.address ?? '');
  if (failed === undefined && !isFromDaemon) return undefined;
  const reply = /(?:^|\s)([45]\d\d[ -].{0,2000})/m.exec(mail.text ?? '')?.[1];
  if (reply === undefined) return failed === undefined ? undefined : bounce(failed.trim(), '', '');
  if (failed === undefined && !reply.startsWith('5')) return undefined;
  return bounce((failed ?? '').split(',')[0]?.trim() ?? '', '', reply);
}

/** An answer: by a machine where it says so, else by a person where it names the message it answers. */
function answerIn({ mail }: Returned): Finding | undefined {
  const submitted = headerOf(mail, 'auto-submitted')?.toLowerCase();
  const isAutomatic =
    (submitted !== undefined && !submitted.startsWith('no')) ||
    headerOf(mail, 'x-autoreply') !== undefined ||
    headerOf(mail, 'x-autorespond') !== undefined ||
    /^(?:auto_reply|bulk|junk|list)$/i.test(headerOf(mail, 'precedence') ?? '');
  const recipient = mail.from?.address ?? '';
  if (isAutomatic) return { event: 'replied', automated: true, recipient, properties: {} };
  const answers = mail.inReplyTo ?? mail.references;
  return answers === undefined ? undefined : { event: 'replied', recipient, properties: {} };
}
