import type { ConnectorManifest, ConnectorWords } from '@waymark/core/journey';

/** A connector's words in a language, else in English. */
export function wordsIn(connector: ConnectorManifest, language: string): ConnectorWords {
  return connector.words[language] ?? connector.words.en;
}
