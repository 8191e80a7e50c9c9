import { afterwardsRules } from './afterwards.ts';
import { declarationRules, loads } from './declaration.ts';
import { deliveryRules } from './delivery.ts';
import { callbacksRule, contentsRule, exampleRule, missingProviders } from './examples.ts';
import { pollRules, webhookRules } from './inbound.ts';
import { providerRules } from './provider.ts';
import { needing, type Rule, type Subject } from './rule.ts';
import { wordRules } from './words.ts';

/** All rules that hold for a connector, by what they are about, those that others need first. */
export function rulesOf(subject: Subject): { about: string; rules: Rule[] }[] {
  const { connector } = subject;
  const loaded = loads(subject);
  const connection = needing([loaded], [exampleRule(subject, 'settings'), exampleRule(subject, 'secrets')]);
  const examples = [...connection, ...needing([loaded], [contentsRule(subject)])];
  const callbacks = connector.webhook ? [callbacksRule(subject)] : [];
  const missing = missingProviders(subject);
  const accepting = missing.filter(({ behaviour }) => behaviour === 'accepts').map(({ rule }) => rule);
  return [
    { about: 'declaration', rules: [loaded, ...needing([loaded], declarationRules(subject))] },
    { about: 'words', rules: needing([loaded], wordRules(subject)) },
    { about: 'fixtures', rules: [...examples, ...callbacks, ...missing.map(({ rule }) => rule)] },
    { about: 'delivery', rules: needing(examples, [...deliveryRules(subject), ...providerRules(subject)]) },
    { about: 'afterwards', rules: needing([...examples, ...accepting], afterwardsRules(subject)) },
    {
      about: 'inbound',
      rules: [
        ...(connector.webhook ? needing([...connection, ...callbacks], webhookRules(subject)) : []),
        ...(connector.poll ? needing([...connection, ...accepting], pollRules(subject)) : []),
      ],
    },
  ].filter(({ rules }) => rules.length > 0);
}
