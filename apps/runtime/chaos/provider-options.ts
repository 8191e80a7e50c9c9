import { parseArgs } from 'node:util';
import { createRandom, type Random } from '../src/sample/random.ts';

/** What a provider in a process of its own was started with. */
export interface ProviderOptions {
  /** 0: any that is free. */
  port: number;
  /** The file in which it writes down what arrived. */
  ledger: string;
  /** The share of the connections that it drops, from 0 to 1. */
  drops: number;
  /** What chance goes by. */
  random: Random;
}

/** Reads the options of the command line. */
export function readProviderOptions(): ProviderOptions {
  const { port, ledger, drops, seed } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      ledger: { type: 'string', default: '' },
      drops: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
    },
  }).values;
  return { port: Number(port), ledger, drops: Number(drops), random: createRandom(Number(seed)) };
}
