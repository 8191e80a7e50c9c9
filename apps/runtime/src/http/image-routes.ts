import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../api/context.ts';
import { imageView, keepImage, largestImage } from '../images/keep-image.ts';
import { mediaTypes } from '../images/sniff.ts';
import type { Store } from '../store/store.ts';
import { refuse } from './errors.ts';

/** What images are kept in, and where messages find them. */
export interface Pictures {
  store: Store;
  /** No slash at its end. */
  url: string;
}

/** A body is read up to here, in bytes, so that whoever sends one somewhat too large is told so. */
const readAtMost = 8_000_000;

/**
 * `POST /images?name=…` takes the bytes of a PNG, JPEG, GIF or WebP of at most 2 MB, whatever its header says it is;
 * `GET /i/<hash>.<type>` serves it to everybody, for ever the same.
 */
export async function imageRoutes(
  server: FastifyInstance,
  { pictures: { store, url }, caller }: { pictures: Pictures; caller: Caller },
): Promise<void> {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: readAtMost }, (_, body, done) => done(null, body));

  server.post(
    '/images',
    { bodyLimit: readAtMost },
    async (request: FastifyRequest<{ Querystring: { name?: string } }>, reply) => {
      if (!caller.may('contents:write')) {
        return refuse(reply, { code: 'unauthorized', message: 'This needs the permission contents:write.' });
      }
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (bytes.length > largestImage) {
        return refuse(reply, { code: 'too-large', message: 'The image is over 2 MB. Make it smaller.' });
      }
      const name = String(request.query.name ?? '').slice(0, 200) || 'image';
      const image = await keepImage(store, { bytes, name, at: Date.now() });
      if (!image) {
        return refuse(reply, { code: 'wrong-type', message: 'Send a PNG, JPEG, GIF or WebP image of at most 2 MB.' });
      }
      return reply.send(imageView(url, image));
    },
  );

  server.get('/i/:file', async (request: FastifyRequest<{ Params: { file: string } }>, reply) => {
    const [, hash = '', type] = /^([0-9a-f]{64})\.(png|jpg|gif|webp)$/.exec(request.params.file) ?? [];
    const image = await store.images.byHash(hash);
    if (!image || image.type !== type) {
      return refuse(reply, { code: 'not-found', message: 'There is no such image.' });
    }
    return reply
      .type(mediaTypes[image.type])
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('content-disposition', 'inline')
      .send(image.bytes);
  });
}
