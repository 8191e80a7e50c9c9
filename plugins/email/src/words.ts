import type { DeclaredWords } from '@waymark/connectors/sdk';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fi } from './words/fi.ts';
import { tr } from './words/tr.ts';
import { zh } from './words/zh.ts';

/** What the connector is called and says. */
export const words: DeclaredWords = { en, de, es, fi, tr, zh };
