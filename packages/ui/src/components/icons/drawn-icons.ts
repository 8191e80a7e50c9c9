import { createLucideIcon } from 'lucide-react';

/** Paths that part by a condition: one line comes in, two curve away. */
export const Branch = createLucideIcon('branch', [
  ['path', { d: 'M12 3v5', key: 'stem' }],
  ['path', { d: 'M12 8c0 5-6 4-6 9v4', key: 'left' }],
  ['path', { d: 'M12 8c0 5 6 4 6 9v4', key: 'right' }],
]);

/** Paths that part by chance: straight arms. */
export const Split = createLucideIcon('split', [
  ['path', { d: 'M12 21v-7', key: 'stem' }],
  ['path', { d: 'M12 14 5 7V3', key: 'left' }],
  ['path', { d: 'm12 14 7-7V3', key: 'right' }],
]);

/** A segment: two circles that overlap. */
export const Segment = createLucideIcon('segment', [
  ['circle', { cx: '9', cy: '12', r: '6', key: 'left' }],
  ['circle', { cx: '15', cy: '12', r: '6', key: 'right' }],
]);

/** An audience at a network: three people joined. */
export const Audience = createLucideIcon('audience', [
  ['circle', { cx: '12', cy: '5.5', r: '2.5', key: 'top' }],
  ['circle', { cx: '5.5', cy: '18', r: '2.5', key: 'left' }],
  ['circle', { cx: '18.5', cy: '18', r: '2.5', key: 'right' }],
  ['path', { d: 'm10.8 7.7-4.1 8.1', key: 'a' }],
  ['path', { d: 'm13.2 7.7 4.1 8.1', key: 'b' }],
  ['path', { d: 'M8 18h8', key: 'c' }],
]);
