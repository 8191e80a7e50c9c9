import type { TFunction } from 'i18next';
import type { Answers } from '../api/trpc.ts';

type Doubt = NonNullable<Answers['deliveries']['stuck']['rows'][number]['doubt']>;

/** What is known of a message of unknown outcome, a sentence each. What connectors say stays in their own words. */
export function doubtNotes({ code, message = '', latest, asked }: Doubt, t: TFunction<'operations'>): string[] {
  return [
    t(`unknown.doubt.${code}`, { message: brief(message) }),
    ...(latest ? [t('unknown.doubt.latest', { message: brief(latest.message ?? latest.kind) })] : []),
    ...(asked
      ? [
          asked.message === undefined
            ? t('unknown.doubt.untold')
            : t('unknown.doubt.asked', { message: brief(asked.message) }),
        ]
      : []),
  ];
}

/** As long as a sentence or two. */
const longest = 300;
const brief = (said: string): string => (said.length > longest ? `${said.slice(0, longest)}…` : said);
