import { expect, test } from 'vitest';
import { createScrubber } from './scrub.ts';

test('takes secrets out as they are and as they travel, also where one holds another', () => {
  const scrubber = createScrubber();
  scrubber.learn({ user: 'waymark', nested: { password: 'waymark-s3cret&' }, pin: 'abc' });
  expect(scrubber.text('AUTH waymark waymark-s3cret& abc')).toBe('AUTH ••• ••• abc');
  expect(scrubber.text(encodeURIComponent('waymark-s3cret&'))).toBe('•••');
  expect(scrubber.value({ sent: [Buffer.from('waymark-s3cret&').toString('base64')] })).toEqual({ sent: ['•••'] });
});

test('takes a secret out of Basic credentials, whatever stands ahead of it and behind', () => {
  const secret = 'waymark-s3cret&';
  const scrubber = createScrubber();
  scrubber.learn({ password: secret });
  for (const ahead of ['', 'u:', 'us:', 'use:', 'user:'])
    for (const behind of ['', '!', '\n'])
      for (const encoding of ['base64', 'base64url'] as const) {
        const clean = scrubber.text(`Basic ${Buffer.from(`${ahead}${secret}${behind}`).toString(encoding)}`);
        expect(clean).toContain('•••');
        expect(Buffer.from(clean.replace('Basic ', ''), encoding).toString()).not.toContain('s3cret');
      }
  expect(scrubber.text('Basic d2F5bWFyaw==')).toBe('Basic d2F5bWFyaw==');
});
