/** `Words` in a language whose plurals have the forms `Forms` in place of those of English. */
export type PluralWords<Words, Forms extends string> = {
  [Key in keyof Words as Key extends `${infer Plural}_${'one' | 'other'}`
    ? `${Plural}_${Forms}`
    : Key]: Words[Key] extends string ? string : PluralWords<Words[Key], Forms>;
};
