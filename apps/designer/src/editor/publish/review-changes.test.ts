import { expect, it } from 'vitest';
import { statusChanges } from './review-changes.ts';

const looks = { connectors: [], language: 'en', t: (key: string) => key } as unknown as Parameters<
  typeof statusChanges
>[1];

it('says that publishing opens a stopped journey again, and leaves a paused one paused', () => {
  const said = (status: Parameters<typeof statusChanges>[0]) => statusChanges(status, looks).map(({ text }) => text);
  expect(said('stopped')).toEqual(['publish.reopens']);
  expect(said('paused')).toEqual(['publish.staysPaused']);
  expect(said('live')).toEqual([]);
});
