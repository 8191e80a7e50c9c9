import type { Problem } from '@waymark/core/journey';
import type { Outcome } from './outcome.ts';
import { blocks, count, table } from './table.ts';

/** A journey file's problems, errors first; a failure where one of them is an error. */
export function problemsOutcome(file: string, found: readonly Problem[]): Outcome {
  const problems = [...found];
  const errors = errorsIn(problems);
  return {
    value: { problems },
    text: blocks(listProblems(problems), sumUp(file, problems)),
    ...(errors > 0 && { failure: `${file} has ${count(errors, 'error')}.` }),
  };
}

/** How many of them keep the journey from being published. */
export const errorsIn = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

/** One problem a line, errors first, with the node and the path to the field in the file. */
export function listProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => a.severity.localeCompare(b.severity));
  return table(
    sorted.map(({ severity, code, node, path, message }) => [severity, code, node ?? '–', pathText(path), message]),
  );
}

/** The path to a field as it is written in most tools: `nodes[3].until.duration`. */
function pathText(path: Problem['path'] = []): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[\w$-]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return steps.join('').replace(/^\./, '') || '–';
}

function sumUp(file: string, problems: readonly Problem[]): string {
  const errors = errorsIn(problems);
  if (!problems.length) return `${file} has no problems.`;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}
