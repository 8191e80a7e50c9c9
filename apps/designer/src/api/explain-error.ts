import { TRPCClientError } from '@trpc/client';

/** Why a request failed, as the designer words it; `detail` is the runtime's own sentence where it has one. */
export interface Explained {
  reason: 'unreachable' | 'refused' | 'missing' | 'broken';
  detail?: string;
}

/** Sorts any error of the API client into what the user can do about it. */
export function explainError(error: unknown): Explained {
  if (!(error instanceof TRPCClientError)) return { reason: 'broken' };
  const status: unknown = error.data?.httpStatus;
  if (typeof status !== 'number') return { reason: 'unreachable' };
  if (status === 404) return withDetail('missing', error.message);
  if (status >= 400 && status < 500) return withDetail('refused', error.message);
  return { reason: 'broken' };
}

function withDetail(reason: Explained['reason'], message: string): Explained {
  const readable = message !== '' && !message.startsWith('[') && !message.startsWith('{');
  return readable ? { reason, detail: message } : { reason };
}
