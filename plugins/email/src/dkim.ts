import { createPrivateKey, type KeyObject } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { failure } from '@waymark/connectors/sdk';
import DKIM from 'nodemailer/lib/dkim';
import type { Secrets, Settings } from './settings.ts';

/** With what messages are signed. */
export interface Signer {
  domain: string;
  selector: string;
  /** RSA, in PEM. */
  privateKey: string;
}

/**
 * The fields a signature covers (RFC 6376 §5.4.1). RFC 8058 §4 asks for both fields of the one-click unsubscribe; without
 * them among the signed, mail providers show no such button.
 */
const signedFields = [
  'From',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'To',
  'MIME-Version',
  'Content-Type',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
].join(':');

/** The signer of a connection; undefined where it signs nothing. Throws a `config` failure where something is missing or wrong. */
export function signerOf(
  { dkimDomain: domain, dkimSelector: selector }: Settings,
  { dkimPrivateKey: key }: Secrets,
): Signer | undefined {
  if (domain === undefined && selector === undefined && key === undefined) return undefined;
  if (domain === undefined || selector === undefined || key === undefined)
    throw failure('config', 'DKIM needs all three: domain, selector and private key.');
  const privateKey = asPem(key);
  const bits = readKey(privateKey)?.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < 1024) throw failure('config', 'The DKIM key is not an RSA private key of 1024 bits or more in PEM form.');
  return { domain, selector, privateKey };
}

/** Puts a DKIM-Signature (rsa-sha256, relaxed/relaxed) before a message. */
export async function sign(raw: Buffer, { domain, selector, privateKey }: Signer): Promise<Buffer> {
  const dkim = new DKIM({
    domainName: domain,
    keySelector: selector,
    privateKey,
    headerFieldNames: signedFields,
    cacheDir: false,
  });
  const signed = await buffer(dkim.sign(raw));
  // What could not be signed comes back as it was.
  if (!signed.subarray(0, 15).equals(Buffer.from('DKIM-Signature:')))
    throw failure('config', 'The message could not be signed with the DKIM key.');
  return signed;
}

/** A key as it was pasted: a form's single line takes the line breaks out of it. */
function asPem(pasted: string): string {
  const found = /-----BEGIN ((?:RSA )?PRIVATE KEY)-----([\sA-Za-z0-9+/=]+)-----END \1-----/.exec(pasted);
  const [, kind, body = ''] = found ?? [];
  const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${kind}-----\n${lines.join('\n')}\n-----END ${kind}-----\n`;
}

function readKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
