import type { ConnectorManifest } from '@waymark/core/journey';
import { signToken } from './tokens.ts';

/** The links of a message that lead to us: what `links.…` means in its content, and what its connector gets. */
export interface OwnLinks {
  /** Why the message came, what else may come, and leaving it; answers one-click requests (RFC 8058). */
  unsubscribe: string;
  /** The same page. */
  preferences: string;
  /** Confirms the consent that was asked for on its channel. */
  confirm: string;
  /** A picture of one point, for channels that tell when a message was opened. */
  open?: string;
}

/** Where links lead, and how they are signed; no slash at the end of `url`. */
export interface LinkHost {
  url: string;
  signingKey: Buffer;
}

/** The links of one delivery: the same at every attempt. Each is signed for one use. */
export function ownLinks(
  { url, signingKey }: LinkHost,
  delivery: number,
  { channel, capabilities }: Pick<ConnectorManifest, 'channel' | 'capabilities'>,
): OwnLinks {
  const token = (use: 'unsubscribe' | 'confirm' | 'open') => signToken(signingKey, use, String(delivery));
  const page = `${url}/u/${token('unsubscribe')}`;
  return {
    unsubscribe: page,
    preferences: page,
    confirm: `${url}/u/confirm/${token('confirm')}`,
    ...(capabilities.events.includes(`${channel}.opened`) && { open: `${url}/o/${token('open')}` }),
  };
}
