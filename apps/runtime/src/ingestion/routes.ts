import type { FastifyInstance } from 'fastify';
import { type FailPoints, noFailPoints } from '../fail-points.ts';
import { refuse } from '../http/errors.ts';
import type { Store } from '../store/store.ts';
import { readBatch } from './batch.ts';
import type { Message } from './message.ts';
import { messageTypes, readMessage } from './message.ts';
import { type Arrival, takeMessages } from './take.ts';
import { carriesKey } from './write-key.ts';

/** What the ingestion API works with. */
export interface Ingestion {
  store: Store;
  writeKey: string;
  now: () => number;
  failPoints?: FailPoints;
  /** Called once something was committed. */
  committed: () => void;
}

/**
 * `POST /v1/*`: the Segment HTTP spec. Answers 200 only after the commit. A batch's bad messages are told by index beside
 * the good ones that were taken; a batch of bad ones only is refused.
 */
export async function ingestionRoutes(
  server: FastifyInstance,
  { store, writeKey, now, committed, failPoints = noFailPoints }: Ingestion,
): Promise<void> {
  const take = async (messages: readonly Message[], arrival: Arrival): Promise<void> => {
    await failPoints('ingest:begin', 0);
    await takeMessages(store, messages, arrival);
    committed();
    await failPoints('ingest:committed', 0);
  };

  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => {
    try {
      done(null, JSON.parse(body.toString('utf8')));
    } catch {
      done(Object.assign(new Error('not JSON'), { code: 'FST_ERR_CTP_INVALID_JSON_BODY', statusCode: 400 }));
    }
  });

  server.addHook('onRequest', async (request, reply) => {
    if (carriesKey(request.headers.authorization, writeKey)) return undefined;
    reply.header('www-authenticate', 'Basic realm="Waymark ingestion"');
    return refuse(reply, {
      code: 'unauthorized',
      message: 'Send the write key as the user name of Basic authentication.',
    });
  });

  for (const type of messageTypes) {
    server.post(`/v1/${type}`, async ({ body }, reply) => {
      const arrived = now();
      const read = readMessage(body, type);
      if ('problem' in read) return refuse(reply, read.problem);
      await take([read.message], { arrived });
      return { success: true };
    });
  }

  server.post('/v1/batch', async ({ body }, reply) => {
    const arrived = now();
    const read = readBatch(body);
    if ('problem' in read) return refuse(reply, read.problem);
    const { messages, errors, sentAt } = read.batch;
    const [first] = errors;
    if (first && !messages.length) {
      const { index: _, ...error } = first;
      return reply.status(400).send({ error, errors });
    }
    await take(messages, { arrived, sentAt });
    return { success: errors.length === 0, accepted: messages.length, ...(errors.length && { errors }) };
  });
}
