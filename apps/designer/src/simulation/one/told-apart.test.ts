import { expect, it } from 'vitest';
import { toldApart } from './told-apart.ts';

it('only events that are called the same say what they come from', () => {
  const words = {
    eventLabel: (event: string) => event.split('.').at(-1) ?? event,
    eventOrigin: (event: string) => ({ email: 'Email', sms: 'SMS' })[event.split('.')[0] ?? ''],
  };
  const labels = toldApart(['email.clicked', 'sms.clicked', 'email.opened', 'clicked'], words).map(
    ({ label }) => label,
  );
  expect(labels).toEqual(['clicked · Email', 'clicked · SMS', 'opened', 'clicked']);
});
