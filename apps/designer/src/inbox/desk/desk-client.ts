import type { Desk, DeskTaskDetail } from '@waymark/runtime/api';

/** What a rep may answer. */
export type DeskAnswer =
  | { type: 'accept' }
  | { type: 'complete'; outcome?: string; note?: string }
  | { type: 'dismiss'; reason: string; note?: string };

/**
 * Why there is no answer: `bad-link` (the link opens no inbox), `offline` (nobody answered), `broken`, or the code with
 * which the task was refused.
 */
export class DeskTrouble extends Error {
  override readonly name = 'DeskTrouble';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A rep's way to their own inbox. */
export interface DeskClient {
  list(): Promise<Desk>;
  task(id: string): Promise<DeskTaskDetail>;
  answer(id: string, answer: DeskAnswer): Promise<DeskTaskDetail>;
}

/** Asks with the token of a rep's link, which stands in a header and in no address. Trouble is thrown as `DeskTrouble`. */
export function createDeskClient(token: string, language: string): DeskClient {
  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(`/inbox-api/${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': language,
        ...(body && { 'content-type': 'application/json' }),
      },
    }).catch(() => {
      throw new DeskTrouble('offline');
    });
    if (answer.ok) return (await answer.json()) as T;
    if (answer.status === 401) throw new DeskTrouble('bad-link');
    const told = answer.status < 500 ? ((await answer.json().catch(() => undefined)) as Told | undefined) : undefined;
    throw new DeskTrouble(told?.error?.code ?? 'broken');
  };
  return {
    list: () => ask('tasks'),
    task: (id) => ask(`tasks/${id}`),
    answer: (id, { type, ...body }) => ask(`tasks/${id}/${type}`, body),
  };
}

interface Told {
  error?: { code?: string };
}

/** The code of what went wrong. */
export const codeOf = (error: unknown): string => (error instanceof DeskTrouble ? error.code : 'broken');
