import type { Rule, Subject } from './rule.ts';
import { tryRule } from './try-rule.ts';

/** What was found of a rule. It is not judged where one that it needs is broken: that one is named. */
export type Verdict = { kept: true } | { broken: unknown } | { notJudged: Rule };

/** Gives a function that judges rules of one connector, each once, after those that it needs. */
export function createJudge(subject: Subject): (rule: Rule) => Promise<Verdict> {
  const verdicts = new Map<Rule, Promise<Verdict>>();
  const reach = async (rule: Rule): Promise<Verdict> => {
    for (const need of rule.needs ?? []) {
      const verdict = await judge(need);
      if ('broken' in verdict) return { notJudged: need };
      if ('notJudged' in verdict) return verdict;
    }
    return tryRule(rule, subject).then(
      () => ({ kept: true }),
      (broken: unknown) => ({ broken }),
    );
  };
  const judge = (rule: Rule): Promise<Verdict> => {
    const verdict = verdicts.get(rule) ?? reach(rule);
    verdicts.set(rule, verdict);
    return verdict;
  };
  return judge;
}
