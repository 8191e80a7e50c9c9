import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchCanvas } from './canvas/canvas.ts';
import { benchConditions } from './conditions/conditions.ts';
import { lookAtMachine } from './machine.ts';
import type { Measure } from './measure.ts';
import { benchParked } from './parked/parked.ts';
import { benchSimulation } from './simulation/simulation.ts';
import { tableOf } from './table.ts';
import { benchThroughput } from './throughput/throughput.ts';

/** What a benchmark found; `voids` says why its figures count for nothing. A missed goal of a `binding` one is a failure. */
interface Found {
  title: string;
  measures: Measure[];
  voids?: string;
  binding?: boolean;
}

const benchmarks: Record<string, { title: string; run: () => Promise<Omit<Found, 'title'>> }> = {
  a: { title: '(a) the reference journey, six steps', run: benchThroughput },
  b: { title: '(b) the simulator', run: async () => ({ measures: await benchSimulation() }) },
  c: { title: '(c) conditions', run: async () => ({ measures: await benchConditions() }) },
  d: { title: '(d) parked customers', run: async () => ({ measures: await benchParked() }) },
  e: { title: '(e) the canvas', run: async () => ({ measures: await benchCanvas(), binding: true }) },
};
const file = fileURLToPath(new URL('../results/latest.json', import.meta.url));

const chosen = process.argv.slice(2).flatMap((text) => [...text]);
const unknown = chosen.filter((letter) => !Object.hasOwn(benchmarks, letter));
if (unknown.length > 0) {
  console.error(`There is no benchmark “${unknown.join('')}”. Choose of a, b, c, d and e, or name none for all.`);
  process.exit(1);
}

const machine = await lookAtMachine();
if (machine.busy > 0.1) {
  const share = Math.round(machine.busy * 100);
  console.error(`Others use ${share} % of this machine: the ratios are rough, and rates and times are worth nothing.`);
}
console.error(`Load averages over 1, 5 and 15 minutes: ${machine.load.map((load) => load.toFixed(1)).join(', ')}.`);
const results: Record<string, Found> = {};
for (const [letter, { title, run }] of Object.entries(benchmarks)) {
  if (chosen.length > 0 && !chosen.includes(letter)) continue;
  console.error(`${title} …`);
  const found = { title, ...(await run()) };
  results[letter] = found;
  console.log(`${tableOf(title, found.measures)}\n`);
  if (found.voids !== undefined) console.log(`  VOID: ${found.voids}.\n`);
}
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, undefined, 2)}\n`);
console.error(`All rounds stand in ${file}.`);
const isBroken = ({ voids, binding, measures }: Found) =>
  voids !== undefined || (binding === true && measures.some(({ met }) => met === false));
process.exit(Object.values(results).some(isBroken) ? 1 : 0);
