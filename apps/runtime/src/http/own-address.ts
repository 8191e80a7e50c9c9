import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './errors.ts';

const guarded = /^\/(trpc|v1|inbox-api|images)(\/|$)/;

/**
 * Refuses requests to the APIs whose `Host` is not ours (DNS rebinding) or whose `Origin`, where there is one, is not ours
 * (cross-site requests). Ours are the loopback names and the configured host, with our port, and the public URL.
 */
export function guardOwnAddress(server: FastifyInstance, { host, url }: { host: string; url: string }): void {
  const names = new Set(['127.0.0.1', 'localhost', '[::1]', host.includes(':') ? `[${host}]` : host]);
  const open = new URL(url);
  const isOurs = (request: FastifyRequest, address: URL | undefined): boolean => {
    if (!address) return false;
    if (address.host === open.host) return true;
    return names.has(address.hostname) && Number(address.port || 80) === request.socket.localPort;
  };

  server.addHook('onRequest', async (request, reply) => {
    if (!guarded.test(request.routeOptions.url ?? '')) return undefined;
    const { host: name, origin } = request.headers;
    if (!isOurs(request, read(`http://${name ?? ''}`))) {
      const message = 'This host name is not ours. Use the address Waymark was started with, or set WAYMARK_URL.';
      return refuse(reply, { code: 'foreign-host', message });
    }
    if (origin !== undefined && !isOurs(request, read(origin))) {
      const message = 'Requests from pages of other origins are refused.';
      return refuse(reply, { code: 'foreign-origin', message });
    }
    return undefined;
  });
}

function read(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
