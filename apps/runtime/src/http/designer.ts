import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuse } from './errors.ts';
import { showPage } from './page.ts';

const api = /^\/(trpc|v1|inbox-api|hooks|health|c|u|o|i|images|assets)(\/|\?|$)/;

/** Where a rep opens their inbox: a page of its own, which knows nothing of the designer. */
const inbox = /^\/inbox\/?(\?|$)/;

/** Serves the built designer; any other address a browser asks for leads to its start page, which knows its own routes. */
export async function serveDesigner(server: FastifyInstance, folder: string): Promise<void> {
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
    const page = inbox.test(request.url) ? 'inbox.html' : 'index.html';
    if (existsSync(join(folder, page))) return reply.header('cache-control', 'no-cache').sendFile(page);
    const text = 'Build it with “npm run build”, or start everything with “npm start”.';
    return showPage(reply.status(404), { language: 'en', heading: 'The designer is not built yet', text });
  });
}
