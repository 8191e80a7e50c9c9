import { problemText, problemWords } from '@waymark/core/compiler';
import { type Journey, nameOf, type Problem } from '@waymark/core/journey';
import type { ShownProblem as ListedProblem } from '@waymark/ui/components';
import type { ShownProblem } from '../canvas/node-view.ts';

/** Advice that holds for most messages: the review lists it, elsewhere it would only make noise. */
const quiet: ReadonlySet<string> = new Set(['blocked-unhandled']);

/** Problems without the advice that holds for most messages. */
export function withoutAdvice(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => !quiet.has(problem.code));
}

/** What each node shows of its problems: the worst one. */
export function problemsByNode(problems: readonly Problem[], language: string): ReadonlyMap<string, ShownProblem> {
  const byNode = new Map<string, ShownProblem>();
  for (const problem of withoutAdvice(problems)) {
    if (problem.node === undefined) continue;
    const known = byNode.get(problem.node);
    if (known && (known.severity === 'error' || problem.severity === 'warning')) continue;
    byNode.set(problem.node, { severity: problem.severity, message: messageOf(problem, language) });
  }
  return byNode;
}

/** Problems as lists show them, errors first. */
export function listedProblems(problems: readonly Problem[], journey: Journey, language: string): ListedProblem[] {
  const nodes = new Map(journey.nodes.map((node) => [node.id, node]));
  return [...problems].sort(bySeverity).map((problem) => {
    const node = problem.node === undefined ? undefined : nodes.get(problem.node);
    return {
      code: problem.code,
      severity: problem.severity,
      message: messageOf(problem, language),
      node: problem.node,
      nodeName: node && nameOf(node),
    };
  });
}

/** A problem in a language, without naming its node: it stands there. */
export function messageOf({ key, values }: Problem, language: string): string {
  const { node: _node, ...others } = values;
  return problemText({ key, values: others }, problemWords(language));
}

const bySeverity = (a: Problem, b: Problem) => Number(a.severity === 'warning') - Number(b.severity === 'warning');
