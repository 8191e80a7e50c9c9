import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type RequestParts, receiveRequest } from '../inbound/receive-request.ts';
import { returnPathKey } from '../mail/return-path.ts';
import { refuse } from './errors.ts';

/** What providers' callbacks work with. */
export interface Hooks extends RequestParts {
  /** Where providers reach us; no slash at its end. */
  url: string;
  log: FastifyBaseLogger;
}

type HookRequest = FastifyRequest<{ Params: { connection: string }; Querystring: { to?: unknown } }>;

/**
 * `POST /hooks/:connection`: a provider's callback, raw, verified by the connection's connector. 200 only after the
 * commit; a repeat is a 200 that changes nothing; forged 401, unknown 404, not now 503. A mail server that pipes posts
 * `message/rfc822` with the return path it came to as `?to=`; such a message is about the delivery of that path only. With
 * credentials in its place it is a callback as any other, and its connector says whether they are right.
 */
export async function hookRoutes(server: FastifyInstance, hooks: Hooks): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  server.addHook('onRequest', async ({ headers }) => {
    headers['content-type'] ||= 'application/octet-stream';
  });

  server.post('/hooks/:connection', async (request: HookRequest, reply) => {
    const connection = await hooks.store.connections.byId(request.params.connection);
    if (!connection) return refuse(reply, { code: 'not-found', message: 'There is no such connection.' });
    const isMail = isPipedMail(request);
    const key = isMail ? await knownKey(request, connection.id) : undefined;
    if (isMail && key === undefined) return forged(reply);
    const heard = await receiveRequest(hooks, connection, {
      key,
      request: {
        door: isMail ? 'mail' : 'http',
        method: request.method,
        url: `${hooks.url}${request.raw.url ?? ''}`,
        headers: plainHeaders(request.headers),
        body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
      },
    });
    if ('taken' in heard) {
      report(connection.id, heard.taken);
      return { success: true };
    }
    switch (heard.refused) {
      case 'no-webhook':
        return refuse(reply, { code: 'not-found', message: 'This connection takes no callbacks.' });
      case 'forged':
        return forged(reply);
      case 'not-now':
        hooks.log.warn({ connection: connection.id, kind: heard.kind }, 'a callback could not be read');
        reply.header('retry-after', '30');
        return refuse(reply, {
          code: 'unavailable',
          message: 'The callback cannot be taken now. Send it again later.',
        });
      default:
        return heard satisfies never;
    }
  });

  function isPipedMail({ headers, query }: HookRequest): boolean {
    const isMessage = /^message\/rfc822\b/i.test(headers['content-type'] ?? '');
    return isMessage && (query.to !== undefined || headers.authorization === undefined);
  }

  async function knownKey({ query }: HookRequest, connection: string): Promise<string | undefined> {
    const key = typeof query.to === 'string' ? returnPathKey(query.to) : undefined;
    const delivery = key === undefined ? undefined : await hooks.store.inbound.byKey(key);
    return delivery?.connection === connection ? key : undefined;
  }

  function report(connection: string, { refused, untied }: { refused: number; untied: number }): void {
    if (refused) hooks.log.warn({ connection, refused }, 'a connector told events it does not declare');
    if (untied) hooks.log.info({ connection, untied }, 'events about nobody we know');
  }
}

const forged = (reply: FastifyReply): FastifyReply =>
  refuse(reply, { code: 'unauthorized', message: 'The callback could not be verified; it was not taken.' });

const plainHeaders = (headers: FastifyRequest['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
