/** How addresses are written that are kept in attributes everybody knows; what stands in others is for their channel to judge. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['email', /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/],
  ['phone', /^(?:\+|00)?[\d\s()./-]{4,30}$/],
]);

/** Whether a text can be an address of this attribute. */
export const mayBeAddress = (attribute: string, text: string): boolean =>
  forms.get(attribute)?.test(text.trim()) ?? true;
