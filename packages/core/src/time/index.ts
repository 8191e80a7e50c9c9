export type { Instant } from './calendar.ts';
export { addDuration, isoInstant, isZone, readInstant, subtractDuration, wallInstant, zoneOf } from './calendar.ts';
export type { Duration } from './duration.ts';
export { duration, isNegative, isOverlong, isZero, parseDuration } from './duration.ts';
export { isOpen, nextOpening, nextWallTime, type Weekday, type Window, weekdays } from './window.ts';
