import type { FastifyInstance } from 'fastify';

/** Scripts from us only, styles of the component library inline, pictures of mails from anywhere, and no framing of us. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https: http:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const usual = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Sets the security headers of every answer; one that an answer has already stays. */
export function secureHeaders(server: FastifyInstance): void {
  server.addHook('onSend', async (_, reply) => {
    reply.headers({ ...usual, ...reply.getHeaders() });
  });
}
