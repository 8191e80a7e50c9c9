export { countSmsSegments, type SmsSegments } from './sms-segments.ts';
