import { conditionSentence, type SentenceContext } from '@waymark/core/nodes';
import type { Check, Found } from '@waymark/core/plan';
import type { Asked } from '@waymark/core/simulator';
import type { TraceCheck } from '@waymark/ui/components';
import type { TFunction } from 'i18next';
import { outletName } from '../canvas/node-view.ts';
import { sayText } from '../canvas/sentence-words.ts';
import type { LookContext } from '../kinds/kind-look.ts';

/** What checks are worded with. */
export interface CheckWords {
  t: TFunction<'live'>;
  editor: LookContext['t'];
  language: string;
  sentences: SentenceContext;
}

/**
 * What was asked for a decision: a row for each question, with what was found. A case of a branch that asks more than one
 * thing has a row of its own above its questions; the cases after the one taken are told as not asked.
 */
export function traceChecks(asked: readonly Asked[], notAsked: readonly string[], words: CheckWords): TraceCheck[] {
  const rows = asked.flatMap(({ outlet, check }): TraceCheck[] => {
    const questions = questionsOf(check, words);
    if (outlet === undefined || questions.length === 1) return questions;
    const whole: TraceCheck = { label: outletName(outlet, words.editor), result: resultOf(check) };
    return [whole, ...questions.map((row) => ({ ...row, isPart: true }))];
  });
  const left = notAsked.map((outlet): TraceCheck => ({ label: outletName(outlet, words.editor), result: 'not-asked' }));
  return [...rows, ...left];
}

const resultOf = ({ holds }: Check): 'yes' | 'no' => (holds ? 'yes' : 'no');

function questionsOf(check: Check, words: CheckWords): TraceCheck[] {
  if ('all' in check) return check.all.flatMap((part) => questionsOf(part, words));
  if ('any' in check) return check.any.flatMap((part) => questionsOf(part, words));
  if ('not' in check) return questionsOf(check.not, words);
  const sentence = conditionSentence(check.asked, words.sentences);
  const value = foundText(check.found, words);
  const label = sayText(sentence, words.language);
  return [{ label, result: resultOf(check), ...(value === undefined ? {} : { value }) }];
}

/** What was found, where it says more than yes or no. */
function foundText(found: Found, { t, language }: CheckWords): string | undefined {
  if ('count' in found) return t('check.count', { count: found.count });
  if ('consent' in found) return t(`check.consent.${found.consent}`);
  if ('preferred' in found) return found.preferred ?? t('check.nothing');
  if ('member' in found) return undefined;
  const { value } = found;
  if (value === null || value === '') return t('check.nothing');
  if (typeof value === 'boolean') return t(value ? 'check.true' : 'check.false');
  if (typeof value === 'number') return new Intl.NumberFormat(language, { useGrouping: false }).format(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
