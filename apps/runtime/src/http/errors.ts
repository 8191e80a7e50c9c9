import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type HttpProblem, statuses } from './problem.ts';

/** Answers with a problem: `{error: {code, message, path?}}` under the status of its code. */
export const refuse = (reply: FastifyReply, problem: HttpProblem): FastifyReply =>
  reply.status(statuses[problem.code]).send({ error: problem });

/** The one place where what is thrown while serving becomes an answer: never a stack, and bad input never a 5xx. */
export function mapErrors(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.code === 'internal') request.log.error({ err: error }, 'a request failed');
    return refuse(reply, problem);
  });
}

/** Answers a request that the server refuses before it knows a route for it, such as one for an address it cannot read. */
export const refuseUnread = (error: FastifyError, _: FastifyRequest, reply: FastifyReply): FastifyReply =>
  refuse(reply, problemOf(error));

function problemOf(error: FastifyError): HttpProblem {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { code: 'too-large', message: 'The body is over 1 MB. Send it in smaller parts.' };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { code: 'wrong-type', message: 'Send JSON, with the header Content-Type: application/json.' };
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return { code: 'invalid-json', message: 'The body is not valid JSON.' };
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return { code: 'invalid', message: error.message };
  return { code: 'internal', message: 'Something went wrong here; the log of the runtime says what.' };
}
