import { afterwardsRules } from './afterwards.ts';
import { declarationRules } from './declaration.ts';
import { deliveryRules } from './delivery.ts';
import { inboundRules } from './inbound.ts';
import { providerRules } from './provider.ts';
import type { Rule, Subject } from './rule.ts';
import { wordRules } from './words.ts';

/** All rules that hold for a connector, by what they are about. */
export function rulesOf(subject: Subject): { about: string; rules: Rule[] }[] {
  return [
    { about: 'declaration', rules: declarationRules(subject) },
    { about: 'words', rules: wordRules(subject) },
    { about: 'delivery', rules: [...deliveryRules(subject), ...providerRules(subject)] },
    { about: 'afterwards', rules: afterwardsRules(subject) },
    { about: 'inbound', rules: inboundRules(subject) },
  ].filter(({ rules }) => rules.length > 0);
}
