import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Images that messages show, each stored once by the SHA-256 of its bytes. They hold no personal data. */
export const images = sqliteTable('images', {
  /** 64 hexadecimal digits. */
  hash: text().primaryKey(),
  type: text().$type<'png' | 'jpg' | 'gif' | 'webp'>().notNull(),
  /** What the file was called when it was first uploaded. */
  name: text().notNull(),
  bytes: blob({ mode: 'buffer' }).notNull(),
  size: integer().notNull(),
  createdAt: integer('created_at').notNull(),
});
