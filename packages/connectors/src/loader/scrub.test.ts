import { expect, test } from 'vitest';
import { createScrubber } from './scrub.ts';

test('takes secrets out as they are and as they travel, also where one holds another', () => {
  const scrubber = createScrubber();
  scrubber.learn({ user: 'waymark', nested: { password: 'waymark-s3cret&' }, pin: 'abc' });
  expect(scrubber.text('AUTH waymark waymark-s3cret& abc')).toBe('AUTH ••• ••• abc');
  expect(scrubber.text(encodeURIComponent('waymark-s3cret&'))).toBe('•••');
  expect(scrubber.value({ sent: [Buffer.from('waymark-s3cret&').toString('base64')] })).toEqual({ sent: ['•••'] });
});
