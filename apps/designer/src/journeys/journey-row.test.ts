import type { TFunction } from 'i18next';
import { expect, it } from 'vitest';
import { createFormat } from '../words/format.ts';
import { journeyRow } from './journey-row.ts';

const words = {
  t: ((key: string) => key) as unknown as TFunction<'journeys'>,
  format: createFormat('en'),
  look: (id: string) => ({ family: 'channel' as const, icon: 'plug', title: id }),
};
const live = {
  key: 'welcome',
  name: 'Welcome',
  status: 'live' as const,
  liveVersion: 1,
  draftChanged: false,
  errors: 0,
  connectors: [],
  here: 2,
  entered: 8,
  goals: 0,
  hasGoals: true,
  changedAt: '2026-03-02T08:00:00Z',
};

it('a journey without a goal has no goal rate, one whose goal nobody met has a rate of nothing', () => {
  expect(journeyRow(live, words).goal).toEqual({ rate: '0%' });
  expect(journeyRow({ ...live, goals: 2 }, words).goal).toEqual({ rate: '25%' });
  expect(journeyRow({ ...live, hasGoals: false }, words).goal).toEqual({ rate: '–', change: 'noGoal' });
});

it('the goal rate of a journey that nobody entered is not known', () => {
  expect(journeyRow({ ...live, entered: 0 }, words).goal).toEqual({ rate: '–' });
});
