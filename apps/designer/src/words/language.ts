/** The languages the designer speaks. */
export const languages = ['en', 'de', 'es', 'fi', 'tr', 'zh'] as const;
export type Language = (typeof languages)[number];

const place = 'waymark-language';

/** The language chosen earlier, else the browser's where we speak it, else English. */
export function chosenLanguage(): Language {
  const wished = localStorage.getItem(place) ?? navigator.language.split('-', 1)[0];
  return languages.find((language) => language === wished) ?? 'en';
}

/** Keeps the choice for the next visit, and tells the document. */
export function rememberLanguage(language: string): void {
  localStorage.setItem(place, language);
  document.documentElement.lang = language;
}
