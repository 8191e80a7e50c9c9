export type { Instant } from './calendar.ts';
export { addDuration, isoInstant, isZone, readInstant, readWall, subtractDuration, zoneOf } from './calendar.ts';
export { instantOf, wallAt } from './clocks.ts';
export type { Duration } from './duration.ts';
export { duration, isNegative, isOverlong, isSpan, isZero, parseDuration } from './duration.ts';
export { atClock, moveWall, type Wall } from './wall.ts';
export { isOpen, nextOpening, nextWallTime, type Weekday, type Window, weekdays } from './window.ts';
