import { Command, InvalidArgumentError, Option } from 'commander';
import { brokenPromises, figuresTable } from './report.ts';
import { runChaos } from './run.ts';
import { type RunName, runs } from './runs.ts';

interface Options {
  enrollments: number;
  kills: number;
  seed: number;
  only?: RunName;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

await new Command('npm run chaos --')
  .description(
    'Lets customers go through a journey while runtime, Temporal and provider are killed at random, and counts what was lost, doubled, out of order or wrong.',
  )
  .option('--enrollments <number>', 'how many customers', toNumber, 500)
  .option('--kills <number>', 'how many times something is killed with -9', toNumber, 20)
  .option('--seed <number>', 'the same seed makes the same customers and kills', toNumber, Date.now() % 2 ** 31)
  .addOption(new Option('--only <run>', 'one run instead of all').choices(Object.keys(runs)))
  .allowExcessArguments(false)
  .action(chaos)
  .parseAsync();

async function chaos({ enrollments, kills, seed, only }: Options): Promise<void> {
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
  const names = only === undefined ? (Object.keys(runs) as RunName[]) : [only];
  const outcomes = [];
  for (const name of names) {
    say(`\n${name}: ${runs[name].title}`);
    const outcome = await runChaos({ ...runs[name], enrollments, kills, seed, tell: say });
    outcomes.push({ name, ...outcome });
    for (const broken of brokenPromises(name, outcome)) {
      process.exitCode = 1;
      say(`BROKEN: ${broken}`);
    }
  }
  say(
    `\nnpm run chaos -- --enrollments ${enrollments} --kills ${kills} --seed ${seed}${only ? ` --only ${only}` : ''}`,
  );
  say(figuresTable(outcomes));
}

function toNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
