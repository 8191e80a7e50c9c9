export { email as default } from './connector.ts';
