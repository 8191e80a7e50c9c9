import { Failure, failure } from '@waymark/connectors/sdk';
import type { NodemailerError } from 'nodemailer';
import { isDeadAddress, type Status, statusIn, withoutAddresses } from './status.ts';

/** How far a conversation had come: `sent` once the whole message left for the server. */
export type Stage = 'connect' | 'sign-in' | 'send' | 'sent';

/**
 * What an error in a conversation means: by the server's reply where there is one (RFC 5321 §4.2, RFC 3463), else by the stage
 * it broke off at. Whatever the server answered is definite, also to the end of the message; only silence is `unknown`.
 */
export function failureOf(error: unknown, stage: Stage): Failure {
  if (Failure.is(error)) return error;
  const { code, command, message, response, responseCode } = told(error);
  const words = withoutAddresses(message);
  if (responseCode !== undefined) {
    const text = response ?? message;
    return failureOfReply({ code: responseCode, status: statusIn(text), text, command, stage }, words);
  }
  if (stage === 'sent') return failure('unknown', `The connection was lost after the message was sent: ${words}.`);
  if (code === 'EAUTH') return failure('auth', words);
  if (code === 'ETLS' || isCertificateError(error))
    return failure('config', `No secure connection could be made: ${words}.`);
  if (code === 'EMESSAGE' || code === 'EENVELOPE') return failure('invalid-message', words);
  if (stage === 'connect') {
    return failure('transient', `The mail server could not be reached: ${words}. Check host, port and encryption.`);
  }
  return failure('transient', `The message was not handed over: ${words}.`);
}

interface Reply {
  code: number;
  status: Status | undefined;
  text: string;
  command: string | undefined;
  stage: Stage;
}

function failureOfReply(reply: Reply, words: string): Failure {
  const { code, status, text, command, stage } = reply;
  if (code < 500) return passing(text, words);
  if (code === 503) return failure('transient', words);
  if (/starttls/i.test(text) && code === 530) return failure('config', words);
  if (stage === 'sign-in' || [530, 534, 535, 538].includes(code)) return failure('auth', words);
  if (code === 552 && (status?.subject ?? 3) === 3) return failure('invalid-message', words);
  if (stage === 'connect' || command === 'MAIL FROM' || isOurFault(status, text)) return failure('config', words);
  const isAboutRecipient = command === 'RCPT TO' || code === 550 || status?.subject === 1 || status?.subject === 2;
  if (!isAboutRecipient) return failure('invalid-message', words);
  const mayBeDead = status !== undefined || [550, 551, 553].includes(code);
  return failure('refused', words, mayBeDead && isDeadAddress(status, text) ? { suppress: true } : {});
}

/** A delay in a server's words; a number without such a word before it is a limit or a count. */
const delay = /\b(?:in|after|for)\s{1,9}(\d{1,5})\s{0,9}(s|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?)\b/i;

/** In seconds: whatever a mail server asks for, it is asked again after this. */
const longestDelay = 3_600;

/** A 4yz reply: worth another attempt; where the server speaks of its pace, after the delay it names. */
function passing(text: string, words: string): Failure {
  if (!/\b(?:rate|throttl\w*|too (?:many|fast)|4\.7\.28)\b/i.test(text)) return failure('transient', words);
  const [, amount = '60', unit = 's'] = delay.exec(text) ?? [];
  const seconds = { s: 1, m: 60, h: 3_600 }[unit.charAt(0).toLowerCase()] ?? 1;
  return failure('rate-limited', words, { retryAfter: Math.min(Number(amount) * seconds, longestDelay) });
}

/** The server does not relay for us, or our sending domain does not prove itself (RFC 7372): every message would be refused. */
function isOurFault(status: Status | undefined, text: string): boolean {
  if (status?.subject === 1) return status.detail === 7 || status.detail === 8;
  const isUnproved = status?.subject === 7 && status.detail >= 20 && status.detail <= 27;
  return isUnproved || /relay(?:ing)? (?:access )?(?:denied|not (?:allowed|permitted))|unable to relay/i.test(text);
}

function isCertificateError(error: unknown): boolean {
  const { originalCode } = told(error);
  return originalCode !== undefined && /CERT|SELF_SIGNED|SIGNATURE|ERR_TLS|ERR_SSL/.test(originalCode);
}

function told(error: unknown): Partial<NodemailerError> & { message: string } {
  return error instanceof Error ? error : { message: String(error) };
}
