import { keyFile } from './key-file.ts';

/** The keys of a workspace; each lies in a file of its own, outside the database, and appears in no log. */
export interface Keys {
  /** Basic-auth user name of the ingestion API. */
  write: string;
  /** Seals the secrets of connections (AES-256). */
  secrets: Buffer;
  /** Signs the links in messages. */
  links: Buffer;
}

/** Reads the keys from the home folder, making those that are not there yet. */
export const readKeys = (home: string): Keys => ({
  write: keyFile(home, 'write-key'),
  secrets: Buffer.from(keyFile(home, 'secret-key', 32), 'base64url'),
  links: Buffer.from(keyFile(home, 'link-key', 32), 'base64url'),
});
