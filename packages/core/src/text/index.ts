export { isolated } from './isolated.ts';
export { searchText } from './search-text.ts';
export { countSmsSegments, type SmsSegments } from './sms-segments.ts';
