import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findTemporalServer } from '@waymark/temporal';
import { callApi } from '../test/callers.ts';
import { startProduct } from '../test/product.ts';
import { pluginManifests } from './arbitrary-case.ts';
import { commandFor, writeCase } from './case-file.ts';
import { firstDifference } from './compare.ts';
import { hunt, repeat } from './hunt.ts';

const usage = `Plays generated journeys and scenarios in the simulator and on a real server, and compares the traces.

  npm run fuzz -- [--runs 200] [--seed S] [--at-once 32] [--folder .waymark/fuzz] [--url URL]
  npm run fuzz -- --seed S --path P       plays one case again
`;

const checkout = fileURLToPath(new URL('../../..', import.meta.url));
const options = {
  runs: { type: 'string', default: '200' },
  seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  path: { type: 'string' },
  'at-once': { type: 'string', default: '32' },
  folder: { type: 'string', default: join(checkout, '.waymark/fuzz') },
  url: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const say = (line: string) => process.stdout.write(`${line}\n`);
const { values } = parseArgs({ options });
const [runs, seed, atOnce] = [values.runs, values.seed, values['at-once']].map(Number) as [number, number, number];

process.on('disconnect', () => process.exit(1));
process.channel?.unref();
if (values.help || ![runs, seed, atOnce].every((one) => Number.isSafeInteger(one) && one >= 0)) {
  say(usage);
  process.exit(values.help ? 0 : 1);
}

await findTemporalServer({
  cacheDir: join(checkout, '.waymark/bin'),
  report: (line) => process.stderr.write(`${line}\n`),
});
const product = values.url === undefined ? await startProduct() : undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void product?.stop().then(() => process.exit(1)));
const ground = { api: callApi({ url: values.url ?? product?.url ?? '' }), connectors: await pluginManifests() };
const startedAt = Date.now();
try {
  say(`seed ${seed}`);
  const { found, features } = values.path
    ? { found: await repeat(ground, { seed, path: values.path }), features: new Map<string, number>() }
    : await hunt(ground, { runs, seed, atOnce, tell: tellProgress });
  if (found) {
    say(`A run parts from the simulator: ${firstDifference(found)}`);
    say(`case   ${writeCase(values.folder, seed, found)}`);
    if (product && typeof found.ran === 'string') say(product.printed().slice(-3_000));
    say(`repeat ${commandFor({ seed, path: found.path })}`);
    process.exitCode = 1;
  } else {
    const seconds = (Date.now() - startedAt) / 1000;
    for (const [feature, times] of [...features].sort((a, b) => b[1] - a[1]))
      say(`${String(times).padStart(7)}  ${feature}`);
    const played = values.path ? 1 : runs;
    say(`${played} equal, 0 differ; ${(played / seconds).toFixed(1)} runs/s`);
  }
} finally {
  await product?.stop();
}

function tellProgress(done: number): void {
  if (done % 100 === 0) say(`${done} of ${runs}, ${(done / ((Date.now() - startedAt) / 1000)).toFixed(1)} runs/s`);
}
