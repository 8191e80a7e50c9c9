import type { ConnectorContext, Delivery, Receipt } from '@waymark/connectors/sdk';
import type { Content } from './content.ts';
import { signerOf } from './dkim.ts';
import { composeMessage } from './message.ts';
import type { Secrets, Settings } from './settings.ts';
import { converse } from './smtp.ts';
import { withoutAddresses } from './status.ts';

type Context = ConnectorContext<Settings, Secrets>;

/** Hands one email to the SMTP server. Throws a Failure; one lost after the whole message was sent is `unknown`. */
export async function deliver(context: Context, delivery: Delivery<Content>): Promise<Receipt> {
  const message = await composeMessage(context, delivery);
  const response = await converse(context, message);
  return {
    providerId: message.id,
    at: context.now().toISOString(),
    response: withoutAddresses(response).slice(0, 500),
  };
}

/** Looks at the signing key, connects to the SMTP server and signs in, without sending anything. */
export async function checkConnection(context: Context): Promise<undefined> {
  signerOf(context.settings, context.secrets);
  await converse(context);
}
