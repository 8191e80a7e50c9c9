import type { Allowed } from './allowed.ts';
import { type Reach, reachOf } from './reach.ts';

/** By what a connection is judged: where the connector's back-end stands, and what configuration allows beyond that. */
export interface EgressRules {
  network: 'internet' | 'own';
  allowed: Allowed;
}

/**
 * Whether a connection to this IP address may be made for the host that was asked for. Public addresses always; private and
 * loopback ones where the back-end stands in the own network or the host's name is allowed; any other only where the
 * address itself is allowed. A text that is no address never.
 */
export function mayReach(address: string, host: string, { network, allowed }: EgressRules): boolean {
  const bare = address.replace(/%.*$/, '');
  const reach: Reach | undefined = reachOf(bare);
  if (reach === undefined) return false;
  if (reach === 'public' || allowed.address(bare)) return true;
  return (reach === 'private' || reach === 'loopback') && (network === 'own' || allowed.host(host));
}
