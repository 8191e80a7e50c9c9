import { AsyncLocalStorage } from 'node:async_hooks';
import dgram from 'node:dgram';
import dns from 'node:dns';
import net, { type LookupFunction } from 'node:net';
import { type Failure, failure } from '../sdk/index.ts';
import { type Allowed, readAllowed } from './allowed.ts';
import { type EgressRules, mayReach } from './judge.ts';

/** The guard over all sockets of a process. */
export interface EgressGuard {
  /** From now on judges connections by where the back-end stands. Until then it is `internet`. */
  permit(network: EgressRules['network']): void;
  /** Runs something, and tells also what the guard refused meanwhile, if anything. */
  watch<T>(run: () => Promise<T>): Promise<{ outcome: T; refused: Failure | undefined }>;
}

/** The arguments of a socket's connect, in the form all others come down to. */
type Wanted = Partial<net.TcpNetConnectOpts & net.IpcNetConnectOpts>;

/**
 * Puts a guard over all TCP and TLS sockets of this process, and so over fetch, node:http and whatever stands on them: each
 * address is judged after the name was resolved and is the one that is connected to, so that neither a redirect nor a name
 * that changes its address gets past. Local sockets (paths) and UDP are refused. Call it before the guarded code is imported.
 */
export function guardSockets(allow: readonly string[]): EgressGuard {
  const refusals = new AsyncLocalStorage<{ refused?: Failure }>();
  const allowed: Allowed = readAllowed(allow);
  let network: EgressRules['network'] = 'internet';
  const refuse = (host: string): Failure => {
    const refused = refusal(host);
    const watched = refusals.getStore();
    if (watched) watched.refused ??= refused;
    return refused;
  };
  const may = (address: string, host: string) => mayReach(address, host, { network, allowed });

  net.Socket.prototype.connect = guardedConnect(net.Socket.prototype.connect, may, refuse) as Overloaded;
  for (const way of ['send', 'connect', 'bind'] as const)
    dgram.Socket.prototype[way] = () => {
      throw refuse('UDP');
    };
  return {
    permit: (wanted) => {
      network = wanted;
    },
    watch: (run) => {
      const watched: { refused?: Failure } = {};
      return refusals.run(watched, async () => ({ outcome: await run(), refused: watched.refused }));
    },
  };
}

type Overloaded = typeof net.Socket.prototype.connect;
/** A socket's connect, in the form all others come down to. */
type Connect = (this: net.Socket, options: net.NetConnectOpts, listener?: () => void) => net.Socket;

/** A socket's connect that asks, for every address it would connect to, whether it may. */
export function guardedConnect(
  connect: Connect,
  may: (address: string, host: string) => boolean,
  refuse: (host: string) => Failure,
): Connect {
  return function guarded(this: net.Socket, ...given: unknown[]): net.Socket {
    const [options, listener] = wantedBy(given);
    const host = options.host || 'localhost';
    const refused: LookupFunction = (_name, _options, answer) => answer(refuse(host), '', 0);
    const wanted =
      options.path || (net.isIP(host) !== 0 && !may(host, host))
        ? // A name that cannot be resolved makes the socket fail in its own way.
          { ...options, path: undefined, port: options.port ?? 1, host: 'refused', lookup: refused }
        : { ...options, lookup: judging(options.lookup ?? dns.lookup, host) };
    return connect.call(this, wanted as net.NetConnectOpts, listener);
  };

  function judging(lookup: LookupFunction, host: string): LookupFunction {
    return (name, options, answer) =>
      lookup(name, options, (problem, found, family) => {
        if (problem) return answer(problem, found, family);
        if (!Array.isArray(found)) return may(found, host) ? answer(null, found, family) : answer(refuse(host), '', 0);
        const reached = found.filter(({ address }) => may(address, host));
        return reached.length > 0 ? answer(null, reached) : answer(refuse(host), []);
      });
  }
}

/** Reads what connect was given in any of its forms: (options), (port, host), (path), each with a listener; or the list of both. */
function wantedBy(given: readonly unknown[]): [Wanted, (() => void) | undefined] {
  // What node:net itself has already put in order comes as one array.
  const [first, ...rest] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  const listener = rest.findLast((one) => typeof one === 'function') as (() => void) | undefined;
  if (typeof first === 'object' && first !== null) return [first, listener];
  if (typeof first === 'string' && !/^\d+$/.test(first)) return [{ path: first }, listener];
  const [host] = rest;
  return [{ port: Number(first), ...(typeof host === 'string' ? { host } : {}) }, listener];
}

/** Why a connection was not made, naming only what was asked for and where it can be allowed. */
function refusal(host: string): Failure {
  return failure(
    'config',
    `The host may not connect to ${host}: it is not a public address. To allow it, add it to egress.allow in waymark.config.json or to WAYMARK_EGRESS_ALLOW.`,
  );
}
