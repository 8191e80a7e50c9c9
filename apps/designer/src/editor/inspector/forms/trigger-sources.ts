import type { TriggerOn } from '@waymark/core/nodes';

/**
 * The ways to start a journey that are offered: all, or, in a workspace without segments, those that need none, and `now`,
 * the way it starts already.
 */
export function offeredSources(segments: readonly string[], now?: TriggerOn['type']): TriggerOn['type'][] {
  const sources = ['event', 'segment', 'schedule', 'api'] as const satisfies TriggerOn['type'][];
  const ofSegments: readonly TriggerOn['type'][] = ['segment', 'schedule'];
  return sources.filter((type) => segments.length > 0 || type === now || !ofSegments.includes(type));
}

/** What a fresh source is made from: the source so far, the zone of its wall clock, and now. */
export interface Freshness {
  before?: TriggerOn;
  zone: string;
  now: Date;
}

/** A source of a type, as empty as it can be; a segment that was named stays. A schedule begins tomorrow at nine. */
export function freshSource(type: TriggerOn['type'], { before, zone, now }: Freshness): TriggerOn {
  const segment = before && 'segment' in before ? before.segment : '';
  switch (type) {
    case 'event':
      return { type, event: 'hcp.registered' };
    case 'segment':
      return { type, segment, change: 'entered' };
    case 'schedule': {
      const tomorrow = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now.getTime() + 86_400_000);
      return { type, start: `${tomorrow}T09:00`, timeZone: zone, segment };
    }
    case 'api':
      return { type };
    default:
      return type satisfies never;
  }
}
