import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetStamp, isSetUp, reckonStamp, writeStamp } from './stamp.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waymark-stamp-'));
  mkdirSync(join(root, 'apps/designer'), { recursive: true });
  writeFileSync(join(root, 'pnpm-lock.yaml'), 'locked');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a checkout', () => {
  it('is set up from its install on, until that is forgotten', () => {
    expect(isSetUp(root)).toBe(false);
    writeStamp(root, reckonStamp(root));
    expect(isSetUp(root)).toBe(true);
    forgetStamp(root);
    expect(isSetUp(root)).toBe(false);
  });

  it.each(['pnpm-lock.yaml', 'package.json', 'apps/designer/package.json'])(
    'is set up anew after %s changed',
    (file) => {
      writeStamp(root, reckonStamp(root));
      writeFileSync(join(root, file), 'changed');
      expect(isSetUp(root)).toBe(false);
    },
  );

  it('is set up for what stood there when the install began, not for what changed meanwhile', () => {
    const stamp = reckonStamp(root);
    writeFileSync(join(root, 'pnpm-lock.yaml'), 'changed');
    writeStamp(root, stamp);
    expect(isSetUp(root)).toBe(false);
  });
});
