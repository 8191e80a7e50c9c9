import { expect, it } from 'vitest';
import { servePorts } from '../../test/serve-commands.ts';
import type { Health, JourneyFigures } from '../api/index.ts';
import { status } from './status.ts';

const well: Health = { status: 'ok', database: 'ok', temporal: 'ok', worker: 'ok' };
const welcome: JourneyFigures = {
  ...{ key: 'welcome', name: 'Welcome', status: 'live', liveVersion: 2 },
  ...{ enrollments: { open: 3, ended: { goal: 1 } }, nodes: {} },
};

it.each([
  [{ worker: 'down' }, /^No worker serves the journeys: .*\n\nkey/],
  [{ status: 'down', temporal: 'down', worker: 'down' }, /^Temporal is down: .*\n\nkey/],
  [{}, /^key/],
] as const)('where %o, the figures begin with it', async (fares, beginning) => {
  const health = { ...well, ...fares };
  await servePorts({ status: { health: async () => health, all: async () => [welcome], of: async () => welcome } });
  expect(await status(undefined)).toEqual({
    value: { journeys: [welcome], health },
    text: expect.stringMatching(beginning),
  });
  expect(await status('welcome')).toEqual({ value: { ...welcome, health }, text: expect.stringMatching(beginning) });
});
