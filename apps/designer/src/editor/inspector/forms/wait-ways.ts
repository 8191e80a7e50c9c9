import type { WaitUntil } from '@waymark/core/nodes';

/** The ways of waiting, as the form offers them: one event and the first of several are two. */
export const ways = ['duration', 'event', 'any', 'date', 'window', 'condition'] as const;
export type Way = (typeof ways)[number];

/** The way a wait waits. */
export function wayOf(until: WaitUntil): Way {
  return until.type === 'event' && 'any' in until ? 'any' : until.type;
}

/** The way out when what is waited for came: its path stays connected when the wait becomes one of another sort. */
export function outletOfSuccess(until: WaitUntil): string {
  switch (until.type) {
    case 'event':
      return 'any' in until ? (until.any[0]?.outlet ?? 'timeout') : 'happened';
    case 'condition':
      return 'met';
    default:
      return 'next';
  }
}

/** What a wait of a way starts from: what was set so far, and what is at hand. */
export interface WaitGround {
  before: WaitUntil;
  /** The event to wait for, perhaps tied to a message. */
  event: { event: string; of?: string };
  /** An attribute of customers, with one of its values. */
  attribute: { name: string; value: string };
}

/** A wait of another way, with what fits of the one before. */
export function beginWait(way: Way, { before, event, attribute }: WaitGround): WaitUntil {
  const timeout = timeoutOf(before);
  const atMost = timeout === undefined ? {} : { timeout };
  const since = before.type === 'event' && before.since !== undefined ? { since: before.since } : {};
  switch (way) {
    case 'duration':
      return { type: 'duration', duration: timeout ?? 'P3D' };
    case 'event':
      return { type: 'event', ...(patternOf(before) ?? event), ...since, ...atMost };
    case 'any':
      return { type: 'event', any: [{ outlet: 'first', ...(patternOf(before) ?? event) }], ...since, ...atMost };
    case 'date':
      // A limit that suits a wait for an answer would let nobody wait for a date months ahead.
      return { type: 'date', attribute: '' };
    case 'window':
      return { type: 'window', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' };
    case 'condition': {
      const condition = { attribute: attribute.name, is: 'equal', value: attribute.value } as const;
      return { type: 'condition', condition, ...atMost };
    }
    default:
      return way satisfies never;
  }
}

function timeoutOf(until: WaitUntil): string | undefined {
  if (until.type === 'duration') return until.duration;
  return until.type === 'window' ? undefined : until.timeout;
}

/** The event waited for so far, the first of several; without the settings that are left out. */
function patternOf(until: WaitUntil) {
  if (until.type !== 'event') return undefined;
  const heard = 'any' in until ? until.any[0] : until;
  if (!heard) return undefined;
  const { event, of, where } = heard;
  return { event, ...(of === undefined ? {} : { of }), ...(where === undefined ? {} : { where }) };
}
