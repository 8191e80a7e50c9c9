import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, rememberLanguage } from './language.ts';
import { resources } from './resources.ts';

/** Starts i18next with every word of the designer in the chosen language. */
export async function startWords(): Promise<void> {
  i18next.on('languageChanged', rememberLanguage);
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    fallbackLng: 'en',
    supportedLngs: ['en', 'de'],
    resources,
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
  });
}
