import type { ConnectorWords } from '@waymark/core/journey';

/** A connector's words in a further language; what is missing is shown in English. */
export interface WordsInOneLanguage {
  title?: string;
  sentence?: string;
  fields?: ConnectorWords['fields'];
  events?: ConnectorWords['events'];
}

/**
 * What a connector is called and says, by language. English is required and complete.
 * - `sentence`: what a node says; `{field}` stands for the content's field.
 * - `fields`: label, description and placeholder by the field's name, over settings, secrets and content alike; a choice of a
 *   field is named `field.choice`, a nested field `field.inner`.
 * - `events`: by event name as declared in `capabilities.events`.
 */
export type DeclaredWords = { en: ConnectorWords } & { [language: string]: WordsInOneLanguage };

/** What `.meta({ … })` on a field of a schema tells the designer and the host. They stand in the JSON Schema as they are. */
export interface FieldHints {
  /** Edited in a box of several lines. */
  multiline?: boolean;
  /** Liquid tokens over the customer's attributes may be inserted; the host renders them. */
  tokens?: boolean;
  /** The host replaces the URLs in this text by its own, so that a click is known. */
  links?: 'tracked';
  /** The text is written in Markdown, or is MJML. */
  format?: 'markdown' | 'mjml';
  /** Its editor shows how many SMS segments the text takes. */
  counter?: 'sms-segments';
  /** The field holds the URL of an image. */
  image?: boolean;
  /**
   * A setting that says where, or how openly, secrets travel. Changing it asks for the secrets again; URLs and host names
   * (`format: 'uri'`, `'hostname'`) are such settings without it.
   */
  destination?: boolean;
}

/** What `.meta({ … })` on the schema of a whole content tells the designer and the host. */
export interface ContentHints {
  /** Of these fields at least one is given. JSON Schema's own word for it would hide the others from the form. */
  needsOneOf?: string[];
}
