import type { TFunction } from 'i18next';
import type { Answers } from '../api/trpc.ts';
import type { Format } from '../words/format.ts';

/** What became of an operator's answer, as a notification says it. */
export function answeredWords(
  outcome: Answers['deliveries']['answer'],
  { t, format }: { t: TFunction<'operations'>; format: Format },
): { color: string; message: string } {
  if ('answered' in outcome) return { color: 'green', message: t(`answered.${outcome.answered}`) };
  switch (outcome.refused) {
    case 'answered': {
      const { answer, by, at } = outcome.before;
      return {
        color: 'yellow',
        message: t('refused.answered', { by, when: format.moment(at), said: t(`said.${answer}`) }),
      };
    }
    case 'known':
      return { color: 'yellow', message: t('refused.known') };
    case 'ended':
      return { color: 'yellow', message: t('refused.ended') };
    default:
      return outcome satisfies never;
  }
}
