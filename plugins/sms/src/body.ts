import type { WebhookRequest } from '@waymark/connectors/sdk';

/** A body as text. */
export const textOf = (body: Uint8Array): string => new TextDecoder().decode(body);

/** True where the body is a form. */
export function isForm(headers: WebhookRequest['headers']): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
}
