export { de } from './de.ts';
export { en, type UiWords } from './en.ts';
export { es } from './es.ts';
export { fi } from './fi.ts';
export { tr } from './tr.ts';
export { zh } from './zh.ts';
