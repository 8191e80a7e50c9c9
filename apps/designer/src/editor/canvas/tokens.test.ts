import { expect, it } from 'vitest';
import { withTokens } from './tokens.ts';

it('shows what a text takes in from the customer as a token of its own', () => {
  expect(withTokens([{ text: 'Send ' }, { text: 'Welcome, {{ customer.lastName }}!', strong: true }])).toEqual([
    { text: 'Send ' },
    { text: 'Welcome, ', strong: true },
    { text: 'Last name', token: true },
    { text: '!', strong: true },
  ]);
});

it('leaves a text without tokens as it is', () => {
  expect(withTokens([{ text: 'Wait' }])).toEqual([{ text: 'Wait' }]);
});
