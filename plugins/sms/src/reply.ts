import { type Failure, type FailureKind, failure, failureOfStatus, jsonOf } from '@waymark/connectors/sdk';
import { z } from 'zod';

/** What the provider says of an error, in the form of https://www.twilio.com/docs/api/errors. */
const Refusal = z.object({ code: z.number(), message: z.string() });

/** What a code of the provider means to us; those that are not here go by the HTTP status. */
interface Meaning {
  kind: FailureKind;
  /** True where nobody can ever be reached at this number. */
  suppress?: true;
  says: string;
}

const unusable: Meaning = { kind: 'refused', suppress: true, says: 'No text message can reach this number' };
const unreachable: Meaning = { kind: 'refused', says: 'This number cannot be reached from the sender' };
const sender: Meaning = { kind: 'config', says: 'The provider does not let this sender send' };
const account: Meaning = { kind: 'auth', says: 'The provider refused the account or its token' };
const message: Meaning = { kind: 'invalid-message', says: 'The provider refused the text' };

const meanings: Record<number, Meaning> = {
  20003: account,
  20005: account,
  20006: account,
  30002: account,
  // The person's STOP is a matter of consent, not a dead number: the provider keeps it, and ends it when they write START.
  21610: { kind: 'refused', says: 'The person has told this sender to stop' },
  21211: unusable,
  21214: unusable,
  21217: unusable,
  21614: unusable,
  21635: unusable,
  // A country that is not switched on concerns its own people only; it must not halt everybody else's messages.
  21408: { kind: 'refused', says: 'The account may not send to this country' },
  21612: unreachable,
  63033: unreachable,
  21212: sender,
  21603: sender,
  21606: sender,
  21609: { kind: 'config', says: 'The provider cannot reach our callback address' },
  21659: sender,
  21660: sender,
  21661: sender,
  21703: sender,
  21704: sender,
  21705: sender,
  21602: message,
  21605: message,
  21617: message,
  21619: message,
  21611: { kind: 'transient', says: "The sender's queue at the provider is full" },
  30001: { kind: 'transient', says: "The account's queue at the provider is full" },
};

/** What an answer of 300 or more means: by the provider's code where we know it, else by the status. Names no number. */
export function failureOfReply(status: number, body: string, headers: Headers): Failure {
  const { code } = Refusal.safeParse(jsonOf(body)).data ?? {};
  const known = code === undefined ? undefined : meanings[code];
  if (known === undefined || status === 429) {
    const says = code === undefined ? `status ${status}` : `status ${status}, code ${code}`;
    return failureOfStatus(status, `The provider answered with ${says}.`, headers);
  }
  return failure(known.kind, `${known.says} (${code}).`, known.suppress ? { suppress: true } : {});
}

/** Codes of a message that was not delivered: a number nobody has, and one whose owner told the sender to stop. */
const nobody = new Set(['30005', '30006', '21211', '21614', '21635']);
const stopped = new Set(['21610']);

/** What follows from a message that the provider took and could not deliver, by its code. */
export function effectOf(code: string | undefined): 'suppress' | 'withdraw' | undefined {
  if (code === undefined) return undefined;
  if (nobody.has(code)) return 'suppress';
  return stopped.has(code) ? 'withdraw' : undefined;
}
