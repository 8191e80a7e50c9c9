import { domainToASCII } from 'node:url';
import { type ConnectorContext, type Delivery, failure } from '@waymark/connectors/sdk';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Content } from './content.ts';
import { renderDesign } from './design.ts';
import { sign, signerOf } from './dkim.ts';
import { toHtml, toText } from './markdown.ts';
import { returnPathOf } from './return-path.ts';
import type { Secrets, Settings } from './settings.ts';
import { dressHtml, escapeHtml } from './shell.ts';
import { textOf } from './text-of.ts';

/** A message as it goes over the wire, with its envelope. `id` is its Message-ID. */
export interface Message {
  id: string;
  from: string;
  to: string;
  /** The delivery's key, by which reports about it are asked for. */
  key: string;
  raw: Buffer;
}

/**
 * Writes one email: a multipart of text and HTML whose Message-ID is the same at every attempt (RFC 5322), signed where the
 * connection has a key. Throws an `invalid-message` or a `config` failure.
 */
export async function composeMessage(
  { settings, secrets, now }: ConnectorContext<Settings, Secrets>,
  delivery: Delivery<Content>,
): Promise<Message> {
  const { content, key, links, messageId, to } = delivery;
  if (!/^[A-Za-z0-9._-]+$/.test(messageId))
    throw failure('invalid-message', 'The message id is not usable in a header.');
  const signer = signerOf(settings, secrets);
  const recipient = addressOf(to, "The customer's email address");
  const id = messageIdOf(settings, messageId);
  const { text, html } = await partsOf(settings, delivery);
  const composed = new MailComposer({
    from: { name: singleLine(content.fromName ?? settings.fromName ?? ''), address: settings.fromAddress },
    to: { name: '', address: recipient },
    replyTo: content.replyTo ? addressOf(content.replyTo, 'The reply address') : settings.replyTo,
    subject: singleLine(content.subject),
    messageId: id,
    date: now(),
    text,
    html,
    headers: links.unsubscribe === undefined ? {} : unsubscribeHeaders(links.unsubscribe),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  const raw = await composed.compile().build();
  return {
    id,
    from: returnPathOf(settings, key),
    to: recipient,
    key,
    raw: signer ? await sign(raw, signer) : raw,
  };
}

/** The Message-ID of a message with this outside id. */
export const messageIdOf = ({ fromAddress }: Settings, messageId: string): string =>
  `<${messageId}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`;

/** The text part and the HTML part, with the pixel that tells of an opening where there is a link for it. */
export async function partsOf(
  { footer = '' }: Pick<Settings, 'footer'>,
  { content, customer: { language }, links }: Pick<Delivery<Content>, 'content' | 'customer' | 'links'>,
): Promise<{ text: string; html: string }> {
  const { subject: title, preheader, body, mjml } = content;
  const around = { title, preheader, language };
  const html =
    mjml === undefined
      ? dressHtml({ ...around, body: toHtml(body ?? ''), footer: toHtml(footer) })
      : await renderDesign(mjml, around);
  const text = body === undefined ? textOf(html) : toText(footer ? `${body}\n\n---\n\n${footer}` : body);
  return { text, html: links.open === undefined ? html : withPixel(html, links.open) };
}

const withPixel = (html: string, link: string): string =>
  html.replace(
    /<\/body>/,
    () =>
      `<img src="${escapeHtml(usable(link, 'The link of the open pixel'))}" width="1" height="1" alt="" style="display:block;width:1px;height:1px;border:0;">\n</body>`,
  );

function addressOf(address: string | undefined, what: string): string {
  if (address === undefined || address === '') throw failure('invalid-message', `${what} is missing.`);
  if (!/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(address) || hasControl(address))
    throw failure('invalid-message', `${what} is not a valid address.`);
  // A domain in another script goes over the wire in its ASCII form (RFC 5890); a local part cannot.
  const at = address.lastIndexOf('@') + 1;
  const domain = /\P{ASCII}/u.test(address.slice(at)) ? domainToASCII(address.slice(at)) : address.slice(at);
  if (domain === '') throw failure('invalid-message', `${what} has no valid domain.`);
  return `${address.slice(0, at)}${domain}`;
}

/** RFC 8058: both headers, unfolded, so that a receiver finds them as they were signed. */
function unsubscribeHeaders(link: string): Record<string, { prepared: boolean; value: string }> {
  return {
    'List-Unsubscribe': { prepared: true, value: `<${usable(link, 'The unsubscribe link')}>` },
    'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
  };
}

function usable(link: string, what: string): string {
  if (!/^https?:\/\/[^\s<>"]+$/.test(link) || hasControl(link))
    throw failure('invalid-message', `${what} is not a usable URL.`);
  return link;
}

function singleLine(text: string): string {
  if (hasControl(text)) throw failure('invalid-message', 'A header has a line break or a control character.');
  return text;
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
