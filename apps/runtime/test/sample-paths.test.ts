import { readdirSync, readFileSync } from 'node:fs';
import { loadManifests } from '@waymark/connectors/loader';
import { compileJourney } from '@waymark/core/compiler';
import { simulate } from '@waymark/core/simulator';
import { pathsOf, wayOf } from '@waymark/core/simulator/paths';
import { expect, it } from 'vitest';

const plugins = new URL('../../../plugins', import.meta.url).pathname;
const journeys = new URL('../src/sample/journeys/', import.meta.url);

it('every path through every sample journey has a customer who takes it', async () => {
  const { manifests } = await loadManifests({ folders: [plugins] });
  for (const file of readdirSync(journeys).filter((name) => name.endsWith('.json'))) {
    const document: unknown = JSON.parse(readFileSync(new URL(file, journeys), 'utf8'));
    const compiled = compileJourney(document, { connectors: [...manifests.values()] });
    if ('problems' in compiled) throw new Error(`${file}: ${JSON.stringify(compiled.problems)}`);
    const { paths, truncated } = pathsOf(compiled.plan, { most: 1_000 });
    expect(truncated, file).toBe(false);
    expect(paths.length, file).toBeGreaterThan(20);
    for (const { steps, example } of paths) {
      const { trace } = example ? simulate(compiled.plan, example) : { trace: [] };
      expect(wayOf(compiled.plan, trace), file).toEqual(steps);
    }
  }
});
