import type { Choice } from '../messages/choices.ts';
import type { Preferences } from '../messages/preferences.ts';

/**
 * Reads what was posted to the page of preferences: `all` and `this` leave all messages and those like this one; otherwise
 * the choices that the person changed, among those that the page shows them. What is no form of ours is `this`: a
 * one-click request (RFC 8058) has a body of its own, and some senders of it have none.
 */
export function chosenOf(body: unknown, { channels }: Preferences): Choice[] | 'all' | 'this' {
  if (!(body instanceof URLSearchParams)) return 'this';
  if (body.get('leave') === 'all') return 'all';
  if (!body.has('choose')) return 'this';
  const [wanted, allowed, stopped] = ['want', 'allowed', 'stopped'].map((name) => new Set(body.getAll(name)));
  return channels.flatMap(({ channel, choices }) =>
    choices.flatMap(({ purpose, basis }): Choice[] => {
      const id = `${channel}/${purpose}`;
      const isWanted = wanted?.has(id) ?? false;
      const isChanged = isWanted ? stopped?.has(id) : allowed?.has(id);
      return isChanged && basis !== 'none' ? [{ channel, purpose, wanted: isWanted }] : [];
    }),
  );
}
