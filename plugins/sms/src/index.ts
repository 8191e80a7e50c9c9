export { sms as default } from './connector.ts';
