import { Failure, type FailureKind, failure } from './failure.ts';
import { reasonsOf } from './reasons.ts';

/** Codes of a connection that never came to be: nothing was handed over. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * What it means that a request threw: `transient` where no connection came to be, `config` where its encryption failed or the
 * host refused to let it go there, `unknown` where it may have arrived. A failure in it is given back as it is.
 */
export function failureOfRequest(thrown: unknown): Failure {
  const reasons = reasonsOf(thrown);
  const own = reasons.find(Failure.is);
  if (own) return own;
  const codes = reasons.map(codeOf);
  if (codes.some((code) => neverConnected.has(code)))
    return failure('transient', 'The provider could not be reached. Check its address.');
  if (codes.some((code) => /CERT|SELF_SIGNED|SIGNATURE|ERR_TLS|ERR_SSL/.test(code)))
    return failure('config', 'No secure connection to the provider could be made.');
  return failure('unknown', 'The connection was lost after the request was sent.');
}

/**
 * What an HTTP status of 300 or more means, unless the provider's own code says more: 429 `rate-limited` with its Retry-After,
 * 408, 423 and 5xx but 501 `transient`, 401 and 403 `auth`, 404, 405, 410, 501 and redirections `config`, others
 * `invalid-message`.
 */
export function failureOfStatus(status: number, message: string, headers: Headers): Failure {
  const retryAfter = secondsOf(headers.get('retry-after'));
  const kind = kindOfStatus(status);
  return failure(kind, message, kind === 'rate-limited' && retryAfter !== undefined ? { retryAfter } : {});
}

function kindOfStatus(status: number): FailureKind {
  if (status === 429) return 'rate-limited';
  if (status === 408 || status === 423 || (status >= 500 && status !== 501)) return 'transient';
  if (status === 401 || status === 403) return 'auth';
  return status < 400 || [404, 405, 410, 501].includes(status) ? 'config' : 'invalid-message';
}

/** A Retry-After in seconds: a number, or a date to reckon from now (RFC 9110 §10.2.3). */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1_000));
}

function codeOf(reason: unknown): string {
  const code: unknown = typeof reason === 'object' && reason !== null ? Reflect.get(reason, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}
