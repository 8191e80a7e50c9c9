import { expect, test } from 'vitest';
import { instantOf } from './event-of.ts';
import { type Message, readMessage } from './message.ts';

const track = (fields: object): Message => {
  const read = readMessage({ userId: 'a', event: 'x', ...fields }, 'track');
  if ('problem' in read) throw new Error(read.problem.message);
  return read.message;
};
const arrived = Date.parse('2026-03-02T08:00:10Z');

test.each([
  ['without any instant it happened on arrival', {}, undefined, '2026-03-02T08:00:10.000Z'],
  ['a bare timestamp is taken as it is', { timestamp: '2026-03-01T08:00:00Z' }, undefined, '2026-03-01T08:00:00.000Z'],
  ['a timestamp without offset is UTC', { timestamp: '2026-03-01T08:00:00' }, undefined, '2026-03-01T08:00:00.000Z'],
  [
    'a sender whose clock is an hour ahead is put right',
    { timestamp: '2026-03-02T09:00:00Z' },
    '2026-03-02T09:00:10Z',
    '2026-03-02T08:00:00.000Z',
  ],
  [
    'the original instant counts before a derived one',
    { originalTimestamp: '2026-03-02T07:00:00Z', timestamp: '2026-03-02T07:30:00Z' },
    '2026-03-02T08:00:10Z',
    '2026-03-02T07:00:00.000Z',
  ],
])('%s', (_, fields, sentAt, at) => {
  const sent = sentAt === undefined ? undefined : Date.parse(sentAt);
  expect(new Date(instantOf(track(fields), arrived, sent)).toISOString()).toBe(at);
});
