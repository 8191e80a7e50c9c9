import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { JsonObject } from '@waymark/core/plan';

/** Seals secrets with AES-256-GCM; `of` (the connection's id) is bound to them, so that they open for it alone. */
export function seal(secrets: JsonObject, key: Buffer, of: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
  return ['v1', nonce, cipher.getAuthTag(), sealed]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.');
}

/** Opens what `seal` sealed. Throws where the key is another one or the text was tampered with. */
export function unseal(text: string, key: Buffer, of: string): JsonObject {
  const [version, ...parts] = text.split('.');
  const [nonce, tag, sealed] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (version !== 'v1' || !nonce || tag?.length !== 16 || !sealed)
    throw new Error('The sealed secrets are not readable.');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(of)).setAuthTag(tag);
  return JSON.parse(Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8'));
}
