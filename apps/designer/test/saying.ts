import { isolated } from '@waymark/core/text';
import i18next, { type TFunction } from 'i18next';
import type { Language } from '../src/words/language.ts';
import { english, spoken } from '../src/words/spoken.ts';

/** What the designer says in a language, so that a test finds it by the name that is seen. */
export async function sayingIn(language: Language): Promise<TFunction> {
  const words = await spoken[language]();
  const own = i18next.createInstance();
  await own.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: english, [language]: words },
    ns: Object.keys(english),
    interpolation: { escape: isolated },
  });
  return own.t;
}
