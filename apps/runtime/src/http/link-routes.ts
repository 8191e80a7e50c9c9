import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordClick, withdrawConsent } from '../messages/respond.ts';
import { readToken } from '../messages/tokens.ts';
import type { Store } from '../store/store.ts';
import { linkWords } from './link-words.ts';
import { pageHtml } from './page.ts';

/** What the links in messages work with. */
export interface Links {
  store: Store;
  signingKey: Buffer;
  now: () => number;
  /** Called once something was committed. */
  committed: () => void;
}

type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

/** `/c/:token` records a click and leads on; `/u/:token` withdraws consent by POST (RFC 8058), never by GET. */
export async function linkRoutes(server: FastifyInstance, { store, signingKey, now, committed }: Links): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_, payload, done) => {
    payload.resume().on('end', () => done(null));
  });

  server.get('/c/:token', { exposeHeadRoute: false }, async (request: TokenRequest, reply) => {
    const link = readToken(signingKey, 'click', request.params.token);
    const target = link === undefined ? undefined : await recordClick(store, link, now());
    if (target === undefined) return showGone(request, reply);
    committed();
    return reply.header('cache-control', 'no-store').redirect(target, 302);
  });

  server.get('/u/:token', { exposeHeadRoute: false }, async (request: TokenRequest, reply) => {
    const delivery = readDelivery(request);
    if (delivery === undefined || !(await store.deliveries.byId(delivery))) return showGone(request, reply);
    const { language, words } = linkWords(request.headers['accept-language']);
    return show(reply, { language, heading: words.askHeading, text: words.askText, button: words.askButton });
  });

  server.post('/u/:token', async (request: TokenRequest, reply) => {
    const delivery = readDelivery(request);
    if (delivery === undefined || !(await withdrawConsent(store, delivery, now()))) return showGone(request, reply);
    committed();
    const { language, words } = linkWords(request.headers['accept-language']);
    return show(reply, { language, heading: words.doneHeading, text: words.doneText });
  });

  function readDelivery({ params }: TokenRequest): number | undefined {
    const id = readToken(signingKey, 'unsubscribe', params.token);
    return id === undefined ? undefined : Number(id);
  }
}

function showGone(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { language, words } = linkWords(request.headers['accept-language']);
  return show(reply.status(404), { language, heading: words.goneHeading, text: words.goneText });
}

const show = (reply: FastifyReply, page: Parameters<typeof pageHtml>[0]): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(pageHtml(page));
