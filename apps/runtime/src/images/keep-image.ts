import { createHash } from 'node:crypto';
import type { ImageView } from '../api/images.ts';
import type { StoredImage } from '../store/images.ts';
import type { Store } from '../store/store.ts';
import { sniffImage } from './sniff.ts';

/** The largest image that is taken, in bytes. */
export const largestImage = 2_000_000;

/** Keeps an image once, under the hash of its bytes; undefined where they are no image that is taken. */
export async function keepImage(
  store: Store,
  { bytes, name, at }: { bytes: Buffer; name: string; at: number },
): Promise<StoredImage | undefined> {
  const type = sniffImage(bytes);
  if (type === undefined) return undefined;
  const hash = createHash('sha256').update(bytes).digest('hex');
  await store.images.add({ hash, type, name, bytes, size: bytes.length, createdAt: at });
  return store.images.byHash(hash);
}

/** An image as the API tells it; `url` is where messages show it from. */
export const imageView = (url: string, { hash, type, name, size }: Omit<StoredImage, 'bytes'>): ImageView => ({
  url: `${url}/i/${hash}.${type}`,
  name,
  size,
});
