import { isolated } from '@waymark/core/text';
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, type Language, languages, rememberLanguage } from './language.ts';
import { english, spoken } from './spoken.ts';

/** Gives i18next the words of a language once it is spoken. */
const fetched: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: async (language, namespace) => (await spoken[language as Language]())[namespace] as Record<string, string>,
};

/** Starts i18next with the words of the chosen language; those of another come when it is chosen. */
export async function startWords(): Promise<void> {
  i18next.on('languageChanged', rememberLanguage);
  await i18next
    .use(fetched)
    .use(initReactI18next)
    .init({
      lng: chosenLanguage(),
      fallbackLng: 'en',
      supportedLngs: languages,
      resources: { en: english },
      partialBundledLanguages: true,
      ns: Object.keys(english),
      defaultNS: 'shell',
      interpolation: { escape: isolated },
    });
}
