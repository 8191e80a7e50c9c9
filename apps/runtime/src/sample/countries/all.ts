import { britain } from './britain.ts';
import { china } from './china.ts';
import type { Country } from './country.ts';
import { finland } from './finland.ts';
import { germany } from './germany.ts';
import { spain } from './spain.ts';
import { turkey } from './turkey.ts';

/** The countries of the sample workspace; their shares add up to 500 customers. */
export const countries: readonly Country[] = [germany, spain, finland, turkey, china, britain];
