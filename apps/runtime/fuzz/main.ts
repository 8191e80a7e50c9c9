import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTemporalServer } from '@waymark/temporal';
import { Command, InvalidArgumentError } from 'commander';
import { callApi } from '../test/callers.ts';
import { startProduct } from '../test/product.ts';
import { pluginManifests } from './arbitrary-case.ts';
import { commandFor, writeCase } from './case-file.ts';
import { firstDifference } from './compare.ts';
import { hunt, repeat } from './hunt.ts';

interface Options {
  runs: number;
  seed: number;
  atOnce: number;
  path?: string;
  folder: string;
  url?: string;
}

const checkout = fileURLToPath(new URL('../../..', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

await new Command('npm run fuzz --')
  .description('Plays generated journeys and scenarios in the simulator and on a real server, and compares the traces.')
  .option('--runs <number>', 'how many', toNumber, 200)
  .option('--seed <number>', 'where to begin; the same seed makes the same cases', toNumber, Date.now() % 2 ** 31)
  .option('--at-once <number>', 'how many runs go on at the same time', toNumber, 32)
  .option('--path <path>', 'plays one case again: what a difference says with its seed')
  .option('--folder <folder>', 'where a difference is written as a case', join(checkout, '.waymark/fuzz'))
  .option('--url <url>', 'a running Waymark to use, instead of one started for this')
  .allowExcessArguments(false)
  .action(fuzz)
  .parseAsync();

async function fuzz({ runs, seed, atOnce, path, folder, url }: Options): Promise<void> {
  const product = url === undefined ? await startOne() : undefined;
  const end = () => void (product?.stop() ?? Promise.resolve()).then(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  process.once('disconnect', end);
  process.channel?.unref();
  const ground = { api: callApi({ url: url ?? product?.url ?? '' }), connectors: await pluginManifests() };
  const startedAt = Date.now();
  const pace = (done: number) => `${(done / ((Date.now() - startedAt) / 1000)).toFixed(1)} runs/s`;
  const tell = (done: number) => {
    if (done % 100 === 0) say(`${done} of ${runs}, ${pace(done)}`);
  };
  try {
    say(`seed ${seed}`);
    const { found, features } = await (path === undefined
      ? hunt(ground, { runs, seed, atOnce, tell })
      : repeat(ground, { seed, path }));
    for (const [feature, times] of [...features].sort((a, b) => b[1] - a[1])) {
      say(`${String(times).padStart(7)}  ${feature}`);
    }
    if (!found) {
      const played = path === undefined ? runs : 1;
      say(`${played} equal, 0 differ; ${pace(played)}`);
      return;
    }
    process.exitCode = 1;
    if (product && typeof found.ran === 'string') say(product.printed().slice(-3_000));
    say(`A run parts from the simulator: ${firstDifference(found)}`);
    say(`case   ${writeCase(folder, found)}`);
    say(`repeat ${commandFor(found)}`);
  } finally {
    await product?.stop();
  }
}

async function startOne() {
  const report = (line: string) => process.stderr.write(`${line}\n`);
  await findTemporalServer({ cacheDir: join(checkout, '.waymark/bin'), report });
  return startProduct();
}

function toNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
