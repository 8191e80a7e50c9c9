import { type ConnectorContext, type Delivery, failure } from '@waymark/connectors/sdk';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Content } from './content.ts';
import { toHtml, toText } from './markdown.ts';
import type { Secrets, Settings } from './settings.ts';
import { dressHtml } from './shell.ts';

/** A message as it goes over the wire, with its envelope. `id` is its Message-ID. */
export interface Message {
  id: string;
  from: string;
  to: string;
  raw: Buffer;
}

/** Writes one email: a multipart of text and HTML whose Message-ID is the same at every attempt (RFC 5322). */
export async function composeMessage(
  { settings, now }: ConnectorContext<Settings, Secrets>,
  { content, customer, links, messageId, to }: Delivery<Content>,
): Promise<Message> {
  if (!/^[A-Za-z0-9._-]+$/.test(messageId))
    throw failure('invalid-message', 'The message id is not usable in a header.');
  const recipient = addressOf(to);
  const id = `<${messageId}@${settings.fromAddress.slice(settings.fromAddress.lastIndexOf('@') + 1)}>`;
  const html = dressHtml(toHtml(content.body), {
    title: content.subject,
    preheader: content.preheader,
    language: customer.language,
  });
  const composed = new MailComposer({
    from: { name: settings.fromName ?? '', address: settings.fromAddress },
    to: { name: '', address: recipient },
    replyTo: settings.replyTo,
    subject: content.subject,
    messageId: id,
    date: now(),
    text: toText(content.body),
    html,
    headers: links.unsubscribe === undefined ? {} : unsubscribeHeaders(links.unsubscribe),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return { id, from: settings.fromAddress, to: recipient, raw: await composed.compile().build() };
}

function addressOf(to: string | undefined): string {
  if (to === undefined || to === '') throw failure('invalid-message', 'The customer has no email address.');
  if (!/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(to) || hasControl(to))
    throw failure('invalid-message', "The customer's email address is not a valid address.");
  return to;
}

/** RFC 8058: both headers, unfolded, so that a receiver finds them as they were signed. */
function unsubscribeHeaders(link: string): Record<string, { prepared: boolean; value: string }> {
  if (!/^https?:\/\/[^\s<>]+$/.test(link) || hasControl(link))
    throw failure('invalid-message', 'The unsubscribe link is not a usable URL.');
  return {
    'List-Unsubscribe': { prepared: true, value: `<${link}>` },
    'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
  };
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
