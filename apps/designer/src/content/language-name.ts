/** What a language (BCP 47) is called in another: `de` in English is “German”. One that has no name goes by its tag. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Languages offered first, those of Waymark's users; any other can be written as its tag. */
export const usualLanguages = ['en', 'de', 'es', 'fi', 'fr', 'it', 'tr', 'zh'] as const;
