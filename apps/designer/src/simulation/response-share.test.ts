import type { ConnectorManifest, Journey } from '@waymark/core/journey';
import { expect, it } from 'vitest';
import type { LookContext } from '../editor/kinds/kind-look.ts';
import { responseShares, rulesFor, withdrawal } from './response-share.ts';

const email = {
  id: 'email',
  channel: 'email',
  words: { en: { title: 'Email', events: { 'email.clicked': 'clicked' } } },
  capabilities: { contacts: 'customer', events: ['email.clicked', 'email.opened'] },
} as unknown as ConnectorManifest;
const looks = { connectors: [email], language: 'en', t: (key: string) => key } as unknown as LookContext;

const journey: Journey = {
  format: 1,
  key: 'welcome',
  name: 'Welcome',
  goals: [{ key: 'booked', when: { event: 'visit.booked' } }],
  nodes: [
    { id: 'start', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    { id: 'mail', kind: 'channel', connector: 'email', purpose: 'marketing', content: {} },
    { id: 'clicked', kind: 'wait', until: { type: 'event', event: 'email.clicked', of: 'mail', timeout: 'P3D' } },
  ],
  edges: [],
};

it('what a journey listens for can be assumed of its customers: answers to messages, and what they do of themselves', () => {
  expect(responseShares(journey, looks)).toMatchObject([
    { event: 'email.clicked', channel: 'email', group: 'Email', label: 'clicked', share: 0.2, median: 'P1D' },
    { event: 'visit.booked', group: '', label: 'visit.booked', share: 0.1, median: 'P14D' },
  ]);
});

it('answers on one channel exclude each other; what is done of oneself, and withdrawing, stand for themselves', () => {
  const [clicked, booked] = responseShares(journey, looks);
  if (!clicked || !booked) throw new Error('nothing can be assumed');
  const replied = { ...clicked, key: 'email.replied', event: 'email.replied', share: 0.05 };
  const { responses, failures } = rulesFor([clicked, replied, booked], (key, usual) =>
    key === clicked.key ? 0.5 : usual,
  );
  expect(responses).toEqual([
    {
      to: { channel: 'email' },
      oneOf: [
        { event: 'email.clicked', share: 0.5, median: 'P1D' },
        { event: 'email.replied', share: 0.05, median: 'P1D' },
      ],
    },
    { oneOf: [{ event: 'visit.booked', share: 0.1, median: 'P14D' }] },
    { to: {}, oneOf: [{ event: withdrawal, share: 0.01, median: 'P1D', withdraws: true }] },
  ]);
  expect(failures).toEqual([{ rate: 0.01 }]);
});
