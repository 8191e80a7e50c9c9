export { linkedin as default } from './connector.ts';
