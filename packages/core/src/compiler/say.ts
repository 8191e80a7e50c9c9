import type { ProblemCode } from '../journey/problem.ts';
import { type Problem, severities } from '../journey/problem.ts';
import { isolated } from '../text/index.ts';
import { type ProblemWords, problemsEn } from './words/en.ts';

/** What a problem is made of, before it is put into words. */
export interface Found {
  code: ProblemCode;
  /** The code where left out. */
  key?: string | undefined;
  node?: string | undefined;
  /** What the node is called. */
  name?: string | undefined;
  edge?: Problem['edge'];
  path?: Problem['path'];
  values?: Problem['values'] | undefined;
}

const fill = (template: string, values: Problem['values'], words: ProblemWords): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = String(values[key] ?? '…');
    return key === 'field' && Object.hasOwn(words.fields, value) ? String(words.fields[value]) : isolated(value);
  });

/** Says a problem in the language of `words`, naming its node where it has one. */
export function problemText({ key, values }: Pick<Problem, 'key' | 'values'>, words: ProblemWords): string {
  const problem = fill(words.problems[key] ?? words.problems['not-understood'] ?? key, values, words);
  return values.node === undefined ? problem : fill(words.inNode, { node: values.node, problem }, words);
}

/** Makes a problem of what was found, in English. */
export function problem({ code, key = code, node, name = node, edge, path, values = {} }: Found): Problem {
  const named = name === undefined ? values : { ...values, node: name };
  return {
    code,
    severity: severities[code],
    ...(node === undefined ? {} : { node }),
    ...(edge ? { edge } : {}),
    ...(path ? { path } : {}),
    message: problemText({ key, values: named }, problemsEn),
    key,
    values: named,
  };
}
