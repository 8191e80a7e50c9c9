export { de } from './de.ts';
export { en, type UiWords } from './en.ts';
