export { repTask as default } from './connector.ts';
