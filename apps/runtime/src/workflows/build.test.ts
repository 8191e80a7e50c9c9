import { beforeAll, describe, expect, it } from 'vitest';
import { buildWorkflow } from './build.ts';

let code: string;
let map: { sources: string[] };

beforeAll(async () => {
  const built = await buildWorkflow();
  const mark = built.lastIndexOf('//# sourceMappingURL=');
  code = built.slice(0, mark);
  map = JSON.parse(Buffer.from(built.slice(built.indexOf('base64,', mark) + 7), 'base64').toString());
}, 60_000);

describe('the workflow bundle', () => {
  it('stays under 700 KB without its source map', () => {
    expect(code.length).toBeGreaterThan(100_000);
    expect(code.length).toBeLessThan(700 * 1024);
  });

  it('holds the engine, and nothing that reads a schema, a zone, a connector, a store or the machine', () => {
    const sources = map.sources.join('\n');
    expect(sources).toContain('packages/core/src/engine/advance.ts');
    for (const kept of ['zod', 'temporal-polyfill', 'packages/connectors', 'plugins/', 'src/store/', 'core/src/time']) {
      expect(sources, kept).not.toContain(kept);
    }
    expect(code).not.toMatch(/from ['"]node:|require\(['"]node:/);
  });
});
