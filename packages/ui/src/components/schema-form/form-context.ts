/** An attribute that can be put into a text. */
export interface Token {
  /** Its path, e.g. `customer.lastName`. */
  path: string;
  label: string;
}

/** What the form hands to its widgets. */
export interface SchemaFormContext {
  tokens: readonly Token[];
  saved: readonly string[];
}
