import { isolated } from '@waymark/core/text';
import { de as uiDe, en as uiEn, es as uiEs, fi as uiFi, tr as uiTr, zh as uiZh } from '@waymark/ui/words';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import de from './words/de.json';
import en from './words/en.json';
import es from './words/es.json';
import fi from './words/fi.json';
import tr from './words/tr.json';
import zh from './words/zh.json';

/** Every word of the reps' page, by language. */
export const words = { en, de, es, fi, tr, zh };

/** What i18next is given: these words, and those of the components the page is made of. */
const resources = {
  en: { desk: en, ui: uiEn },
  de: { desk: de, ui: uiDe },
  es: { desk: es, ui: uiEs },
  fi: { desk: fi, ui: uiFi },
  tr: { desk: tr, ui: uiTr },
  zh: { desk: zh, ui: uiZh },
};

const languages = Object.keys(words);

/** The first language of a browser that we speak, else English. */
export const spokenOf = (wished: readonly string[]): string =>
  wished.map((tag) => tag.toLowerCase().split('-', 1)[0] ?? '').find((language) => languages.includes(language)) ??
  'en';

/** Starts i18next in the browser's language. */
export async function startWords(): Promise<void> {
  const language = spokenOf(navigator.languages);
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources,
    defaultNS: 'desk',
    interpolation: { escape: isolated },
  });
  document.title = i18next.t('desk:title');
}
