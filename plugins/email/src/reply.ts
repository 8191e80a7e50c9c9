import { Failure, type FailureKind, failure } from '@waymark/connectors/sdk';
import type { NodemailerError } from 'nodemailer';

/** How far a conversation had come: `sent` once the whole message left for the server. */
export type Stage = 'connect' | 'sign-in' | 'send' | 'sent';

/** What an error in a conversation means: by the server's reply where there is one (RFC 5321 §4.2), else by the stage it broke off at. */
export function failureOf(error: unknown, stage: Stage): Failure {
  if (Failure.is(error)) return error;
  const { code, command, message, response, responseCode } = told(error);
  if (responseCode !== undefined) return failure(kindOfReply(responseCode, { command, response, stage }), message);
  if (stage === 'sent') return failure('unknown', `The connection was lost after the message was sent: ${message}.`);
  if (code === 'EAUTH') return failure('auth', message);
  if (code === 'ETLS' || isCertificateError(error))
    return failure('config', `No secure connection could be made: ${message}.`);
  if (code === 'EMESSAGE') return failure('invalid-message', message);
  if (stage === 'connect') {
    return failure('transient', `The mail server could not be reached: ${message}. Check host, port and encryption.`);
  }
  return failure('transient', `The message was not handed over: ${message}.`);
}

function kindOfReply(
  reply: number,
  { command, response = '', stage }: { command: string | undefined; response: string | undefined; stage: Stage },
): FailureKind {
  if (reply < 500 || reply === 503) return 'transient';
  if (stage === 'sign-in' || reply === 530 || reply === 534 || reply === 535 || reply === 538) return 'auth';
  if (stage === 'connect' || command === 'MAIL FROM') return 'config';
  const recipient = command === 'RCPT TO' || reply === 550 || /^\d{3}[ -]5\.1\./.test(response);
  return recipient ? 'refused' : 'invalid-message';
}

function isCertificateError(error: unknown): boolean {
  const { originalCode } = told(error);
  return originalCode !== undefined && /CERT|SELF_SIGNED|SIGNATURE|ERR_TLS|ERR_SSL/.test(originalCode);
}

function told(error: unknown): Partial<NodemailerError> & { message: string } {
  return error instanceof Error ? error : { message: String(error) };
}
