export { webhook as default } from './connector.ts';
