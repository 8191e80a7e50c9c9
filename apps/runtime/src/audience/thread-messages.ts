import type { Catalogue } from './catalogue.ts';
import type { CountAsked, Counted } from './count-conditions.ts';

/** What the thread is asked to find out. */
export type ThreadAsked = ({ type: 'count' } & CountAsked) | { type: 'catalogue' };

/** A request with its number, or the number of one that nobody waits for any more. */
export type ThreadRequest = { id: number; asked: ThreadAsked; deadlineMs: number } | { cancel: number };

/** What came of the request with that number. */
export type ThreadReply =
  | { id: number; answer: Counted | Catalogue }
  | { id: number; overran: true }
  | { id: number; failed: string };
