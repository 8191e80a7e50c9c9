import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FailPoints } from '../fail-points.ts';
import { isMachine } from '../messages/automated.ts';
import { recordClick, recordOpen } from '../messages/respond.ts';
import { readToken } from '../messages/tokens.ts';
import type { Store } from '../store/store.ts';
import { showGone } from './gone.ts';

/** What the links in messages work with. */
export interface Links {
  store: Store;
  signingKey: Buffer;
  now: () => number;
  /** Called once something was committed. */
  committed: () => void;
  failPoints?: FailPoints;
}

type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

/** A transparent picture of one point (GIF89a). */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * `/c/:token` records a click and leads on, to where the store says and nowhere else; `/o/:token` records that a message
 * was opened. What a machine fetches is marked as automated. A token that we did not sign for that use leads nowhere and
 * records nothing.
 */
export async function linkRoutes(server: FastifyInstance, { store, signingKey, now, committed }: Links): Promise<void> {
  const method = ['GET', 'HEAD'];
  const visit = (request: FastifyRequest) => ({ at: now(), automated: isMachine(request) });

  server.route({
    method,
    url: '/c/:token',
    exposeHeadRoute: false,
    handler: async (request: TokenRequest, reply) => {
      const link = readToken(signingKey, 'click', request.params.token);
      const kept = link === undefined ? undefined : await recordClick(store, link, visit(request));
      if (kept !== undefined) committed();
      const target = kept === undefined ? undefined : URL.parse(kept)?.href;
      if (target === undefined) return showGone(request, reply);
      return reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(target, 302);
    },
  });

  server.route({
    method,
    url: '/o/:token',
    exposeHeadRoute: false,
    handler: async (request: TokenRequest, reply) => {
      const id = readToken(signingKey, 'open', request.params.token);
      if (id === undefined || !(await recordOpen(store, Number(id), visit(request)))) return showGone(request, reply);
      committed();
      return showPixel(reply);
    },
  });
}

const showPixel = (reply: FastifyReply): FastifyReply =>
  reply.type('image/gif').header('cache-control', 'no-store').send(pixel);
