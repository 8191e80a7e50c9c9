import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readAllowList } from './allow-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-allow-'));
const file = join(folder, 'waymark.config.json');
afterAll(() => rmSync(folder, { recursive: true }));

test('without the file nothing is allowed', () => {
  expect(readAllowList(join(folder, 'none.json'))).toEqual({ connectors: [], egress: [] });
});

test.each([
  ['{}', { connectors: [], egress: [] }],
  ['{"connectors": ["a-package"]}', { connectors: ['a-package'], egress: [] }],
  [
    '{"egress": {"allow": ["10.0.0.0/8", "relay.internal"]}}',
    { connectors: [], egress: ['10.0.0.0/8', 'relay.internal'] },
  ],
])('%s allows what it names', (text, allowed) => {
  writeFileSync(file, text);
  expect(readAllowList(file)).toEqual(allowed);
});

test.each(['{', '{"egress": ["10.0.0.0/8"]}', '{"egress": {"allow": ["http://relay.internal"]}}', '{"plugins": []}'])(
  '%s is a problem that shows how it should be',
  (text) => {
    writeFileSync(file, text);
    expect(readAllowList(file)).toEqual({ problem: expect.stringContaining('"egress": {"allow": ["10.0.0.0/8"') });
  },
);
