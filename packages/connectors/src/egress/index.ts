export { isAllowable } from './allowed.ts';
