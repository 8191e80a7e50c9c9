import type { LinkHost } from '../messages/own-links.ts';
import { readToken, signToken } from '../messages/tokens.ts';
import type { StoredRep } from '../store/reps.ts';
import type { Tables } from '../store/store.ts';

/**
 * The address at which a rep opens their inbox. The token stands behind the `#`: browsers send it to nobody, so that no
 * log and no referrer has it.
 */
export const inboxLink = ({ url, signingKey }: LinkHost, { id, linkVersion }: StoredRep): string =>
  `${url}/inbox#${signToken(signingKey, 'inbox', `${id}.${linkVersion}`)}`;

/** The active rep whose newest link has this token; undefined for any other. */
export function repOf({ reps }: Pick<Tables, 'reps'>, signingKey: Buffer, token: string): StoredRep | undefined {
  const named = readToken(signingKey, 'inbox', token);
  const dot = named?.lastIndexOf('.') ?? -1;
  if (named === undefined || dot < 0) return undefined;
  const rep = reps.byId(named.slice(0, dot));
  return rep?.active && String(rep.linkVersion) === named.slice(dot + 1) ? rep : undefined;
}
