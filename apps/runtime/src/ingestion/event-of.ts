import type { JsonObject } from '@waymark/core/plan';
import type { Message } from './message.ts';

/**
 * The event a message stands for: a `track` by its own name, a page view as `page.viewed`, a screen as `screen.viewed`, a
 * group as `group.joined`. `identify` and `alias` tell who somebody is and are no event.
 */
export function eventOf(message: Message): { event: string; properties: JsonObject } | undefined {
  switch (message.type) {
    case 'track':
      return { event: message.event, properties: message.properties };
    case 'page':
    case 'screen': {
      const { name, category, properties } = message;
      return {
        event: `${message.type}.viewed`,
        properties: { ...(name && { name }), ...(category && { category }), ...properties },
      };
    }
    case 'group':
      return { event: 'group.joined', properties: { ...message.traits, groupId: message.groupId } };
    case 'identify':
    case 'alias':
      return undefined;
    default:
      return message satisfies never;
  }
}

/**
 * When it happened: by the sender's clock, put right by the difference between when they say they sent it and when it
 * arrived, as the Segment spec has it; without any instant: on arrival.
 */
export function instantOf(message: Message, arrived: number, batchSentAt: number | undefined): number {
  const own = message.originalTimestamp ?? message.timestamp;
  if (own === undefined) return arrived;
  const sentAt = message.sentAt ?? batchSentAt;
  return sentAt === undefined ? own : arrived - (sentAt - own);
}
