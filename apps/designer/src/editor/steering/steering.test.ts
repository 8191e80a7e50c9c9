import { describe, expect, it } from 'vitest';
import { mayCloseEntry, steeringsOf } from './steering.ts';

describe('a journey', () => {
  it('that was never published can neither be paused nor stopped', () => {
    expect(steeringsOf('draft')).toEqual([]);
  });

  it('that is live can be paused and stopped, one that is paused resumed and stopped', () => {
    expect(steeringsOf('live')).toEqual(['pause', 'stop']);
    expect(steeringsOf('paused')).toEqual(['resume', 'stop']);
  });

  it('that is stopped can let out those who are still in it', () => {
    expect(steeringsOf('stopped')).toEqual(['stop']);
  });

  it('can have its entry alone closed only while it is live', () => {
    expect((['live', 'paused', 'stopped'] as const).map(mayCloseEntry)).toEqual([true, false, false]);
  });
});
