/** A value that can be put into a text. */
export interface Token {
  /** Its path, e.g. `customer.lastName`. */
  path: string;
  label: string;
  /** For a link: what its readers click. A text of Markdown takes it in as a link of these words. */
  linkText?: string;
}

/** What the form hands to its widgets. */
export interface SchemaFormContext {
  tokens: readonly Token[];
  saved: readonly string[];
}
