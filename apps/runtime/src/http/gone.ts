import type { FastifyReply, FastifyRequest } from 'fastify';
import { showPage } from './page.ts';
import { choosePageWords } from './page-words/choose.ts';

/** Says that a link leads nowhere (any more). */
export function showGone(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { tag, words } = choosePageWords({ accept: request.headers['accept-language'] });
  return showPage(reply.status(404), { language: tag, heading: words.goneHeading, text: words.goneText });
}
