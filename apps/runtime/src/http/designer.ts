import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuse } from './errors.ts';
import { pageHtml } from './page.ts';

const api = /^\/(trpc|v1|hooks|health|c|u|o|assets)(\/|\?|$)/;

/** Serves the built designer; any other address a browser asks for leads to its start page, which knows its own routes. */
export async function serveDesigner(server: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, 'index.html');
  if (existsSync(folder)) {
    await server.register(fastifyStatic, {
      root: folder,
      setHeaders: (reply, path) => {
        const lasting = path.includes('/assets/');
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
      cacheControl: false,
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!wantsPage || api.test(request.url)) {
      return refuse(reply, {
        code: 'not-found',
        message: `There is nothing at ${request.method} ${request.url.split('?')[0]}.`,
      });
    }
    if (existsSync(index)) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    const text = 'Build it with “npm run build”, or start everything with “npm start”.';
    return reply
      .status(404)
      .type('text/html; charset=utf-8')
      .send(pageHtml({ language: 'en', heading: 'The designer is not built yet', text }));
  });
}
