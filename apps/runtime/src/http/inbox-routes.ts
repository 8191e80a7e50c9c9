import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Answer, Refusal } from '../inbox/answer.ts';
import type { Desks } from '../inbox/desk.ts';
import { line } from '../inbox/line.ts';
import { refuse } from './errors.ts';

const note = z.string().trim().max(2_000).optional();

/** What a rep may say, by the last part of the address. */
const answers = {
  accept: z.strictObject({}),
  complete: z.strictObject({ outcome: line(1_000).min(1).optional(), note }),
  dismiss: z.strictObject({ reason: line(200).min(1), note }),
};

const sentences: Record<Refusal, string> = {
  'not-found': 'There is no such task for you.',
  taken: 'Somebody else has taken this task.',
  expired: 'This task has expired.',
  recalled: 'This task was recalled: it is no longer needed.',
  answered: 'This task was answered before.',
  'at-limit': 'You have as many tasks as a day may bring. This one is there again tomorrow.',
  'not-accepted': 'Accept this task first: others see it, too.',
  'wrong-outcome': 'Choose one of the outcomes of this task.',
};

/**
 * `/inbox-api`: a rep's own inbox as JSON. The token of their link is the credential, in `Authorization: Bearer`, and in no
 * address: no log has it. What a rep's link opens is this, and nothing of the owner's API.
 */
export async function inboxRoutes(server: FastifyInstance, { desks }: { desks: Desks }): Promise<void> {
  server.addHook('onSend', async (_, reply) => {
    reply.header('cache-control', 'no-store');
  });

  server.get('/inbox-api/tasks', async (request, reply) => {
    const desk = await desks.list(tokenOf(request));
    return desk ?? refuseLink(reply);
  });

  server.get('/inbox-api/tasks/:id', async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
    const found = await desks.task(tokenOf(request), { id: idOf(request), language: languageOf(request) });
    return answerWith(reply, found);
  });

  for (const [type, Body] of Object.entries(answers)) {
    server.post(`/inbox-api/tasks/:id/${type}`, async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
      const read = Body.safeParse(request.body ?? {});
      if (!read.success) {
        const [issue] = read.error.issues;
        return refuse(reply, { code: 'invalid', message: issue?.message ?? '', path: issue?.path.join('.') });
      }
      const answer = { type, ...read.data } as Answer;
      const asked = { id: idOf(request), answer, language: languageOf(request) };
      return answerWith(reply, await desks.answer(tokenOf(request), asked));
    });
  }
}

const tokenOf = ({ headers }: FastifyRequest): string => /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';

/** No task has the id 0. */
const idOf = ({ params }: FastifyRequest<{ Params: { id: string } }>): number =>
  /^\d{1,15}$/.test(params.id) ? Number(params.id) : 0;

const languageOf = ({ headers }: FastifyRequest): string =>
  /^[a-z]{2,3}/i.exec(headers['accept-language'] ?? '')?.[0].toLowerCase() ?? 'en';

function answerWith(reply: FastifyReply, found: Awaited<ReturnType<Desks['task']>>): FastifyReply {
  if (found === undefined) return refuseLink(reply);
  if ('task' in found) return reply.send(found.task);
  const { refused } = found;
  const message = sentences[refused];
  if (refused === 'not-found') return refuse(reply, { code: 'not-found', message });
  return reply.status(409).send({ error: { code: refused, message } });
}

const refuseLink = (reply: FastifyReply): FastifyReply =>
  refuse(reply, { code: 'unauthorized', message: 'This link is not good, or no longer. Ask for a new one.' });
