import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './serve.ts';
import { expectUntouched } from './tables.ts';

const broken: Record<string, string> = {
  'acme-throws': "throw new Error('no licence found');",
  'acme-rubbish': 'export default { id: 5 };',
  'acme-unreadable': 'export default {{{',
};

let plugins: string;
let served: Served;
beforeAll(async () => {
  plugins = mkdtempSync(join(tmpdir(), 'waymark-plugins-'));
  for (const [name, code] of Object.entries(broken)) {
    mkdirSync(join(plugins, name));
    writeFileSync(join(plugins, name, 'package.json'), JSON.stringify({ name, type: 'module', exports: './index.js' }));
    writeFileSync(join(plugins, name, 'index.js'), code);
  }
  mkdirSync(join(plugins, 'acme-empty'));
  served = await serve({}, { connectors: [plugins] });
});
afterAll(async () => {
  await served.stop();
  rmSync(plugins, { recursive: true, force: true });
});

describe('a connector that cannot be loaded', () => {
  it('is listed with the reason, and the others work', async () => {
    const { connectors, refused } = await served.call<{
      connectors: { id: string }[];
      refused: { name: string; reason: string }[];
    }>('connectors.list');
    expect(connectors.map(({ id }) => id).sort()).toEqual(['email', 'linkedin', 'rep-task', 'sms', 'webhook']);
    expect(refused.map(({ name }) => name).sort()).toEqual(['acme-empty', ...Object.keys(broken)].sort());
    for (const { reason } of refused) {
      expect(reason).toMatch(/\w+ \w+/);
      expect(reason).not.toMatch(/\bat \S+ \(|\n/);
    }
    expect(refused.find(({ name }) => name === 'acme-throws')?.reason).toContain('no licence found');
  });

  it('cannot be published, and the problem names it', async () => {
    const channel = { id: 'call', kind: 'channel', connector: 'acme-throws', purpose: 'service', content: {} };
    const trigger = { id: 'begin', kind: 'trigger', on: { type: 'api' } };
    const document = {
      format: 1,
      key: 'acme',
      name: 'Acme',
      nodes: [trigger, channel],
      edges: [{ from: 'begin', to: 'call' }],
    };
    await expectUntouched(served.tables, async () => {
      const { problems } = await served.call<{ problems: object[] }>('journeys.check', { document });
      expect(problems).toContainEqual(
        expect.objectContaining({
          code: 'unknown-reference',
          node: 'call',
          message: expect.stringContaining('acme-throws'),
        }),
      );
    });
  });
});
