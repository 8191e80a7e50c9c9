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
  /** Lets the user choose an image and gives its address; undefined where none was chosen. Left out: there are none. */
  pickImage?: (() => Promise<string | undefined>) | undefined;
}
