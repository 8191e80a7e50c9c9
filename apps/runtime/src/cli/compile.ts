import { compileFile } from './compile-file.ts';
import type { Outcome } from './outcome.ts';

/** `compile FILE`: the plan that the engine runs. */
export async function compile(file: string): Promise<Outcome> {
  const compiled = await compileFile(file);
  if ('outcome' in compiled) return compiled.outcome;
  return { value: compiled.plan, text: JSON.stringify(compiled.plan, null, 2) };
}
