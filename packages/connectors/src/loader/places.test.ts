import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { findPlaces } from './places.ts';

const root = mkdtempSync(join(tmpdir(), 'places-'));
afterAll(() => rmSync(root, { recursive: true }));

function packageAt(folder: string, manifest: string): void {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), manifest);
  writeFileSync(join(root, folder, 'in.js'), '');
}

test.each([
  ['{ "exports": "./in.js" }'],
  ['{ "exports": { ".": "./in.js" } }'],
  ['{ "exports": { ".": { "types": "./in.d.ts", "import": "./in.js" }, "./other": "./other.js" } }'],
  ['{ "exports": { "types": "./in.d.ts", "default": "./in.js" } }'],
  ['{ "main": "in.js" }'],
])('a package with %s is found by its entry', (manifest) => {
  packageAt('found/one', manifest);
  const entry = pathToFileURL(join(root, 'found/one/in.js')).href;
  expect(findPlaces({ folders: [join(root, 'found')] })).toEqual([{ name: 'one', entry }]);
});

test.each([
  ['{ "exports": "./gone.js" }', /gone\.js does not exist/],
  ['{ "name": "none" }', /names no entry/],
  ['{ not json', /not valid JSON/],
  ['[]', /names no entry/],
])('a package with %s is refused', (manifest, reason) => {
  packageAt('refused/one', manifest);
  expect(findPlaces({ folders: [join(root, 'refused')] })).toEqual([
    { name: 'one', reason: expect.stringMatching(reason) },
  ]);
});

test('an allowed npm package is found from the folder given, and files and hidden folders are passed over', () => {
  packageAt('node_modules/@team/post', '{ "main": "in.js" }');
  packageAt('.hidden', '{ "main": "in.js" }');
  mkdirSync(join(root, 'loose'));
  writeFileSync(join(root, 'loose/notes.txt'), '');
  const entry = pathToFileURL(join(root, 'node_modules/@team/post/in.js')).href;
  expect(findPlaces({ folders: [join(root, 'loose')], allow: ['@team/post'], from: root })).toEqual([
    { name: '@team/post', entry },
  ]);
});
