import type { PaletteGroup, RailEntry } from '../components/index.ts';

/** The rail of the whole-screen stories. */
export const railEntries: readonly RailEntry[] = [
  { key: 'journeys', label: 'Journeys', icon: 'route', href: '#journeys', current: true },
  { key: 'customers', label: 'Customers', icon: 'users', href: '#customers' },
  { key: 'channels', label: 'Channels', icon: 'plug', href: '#channels' },
  { key: 'inbox', label: 'Inbox', icon: 'inbox', href: '#inbox', badge: 6 },
  { key: 'operations', label: 'Operations', icon: 'activity', href: '#operations' },
];

/** The palette of the whole-screen stories. */
export const paletteGroups: readonly PaletteGroup[] = [
  {
    key: 'start',
    label: 'Start',
    steps: [
      { key: 'event', label: 'Event', family: 'start', icon: 'zap' },
      { key: 'segment', label: 'Segment', family: 'start', icon: 'segment' },
      { key: 'api', label: 'By call or upload', family: 'start', icon: 'code' },
    ],
  },
  {
    key: 'steps',
    label: 'Steps',
    steps: [
      { key: 'wait', label: 'Wait', family: 'wait', icon: 'clock' },
      { key: 'branch', label: 'Branch', family: 'decide', icon: 'branch' },
      { key: 'split', label: 'Split', family: 'decide', icon: 'split' },
      { key: 'update', label: 'Update customer', family: 'data', icon: 'tag' },
      { key: 'enter', label: 'Enter journey', family: 'end', icon: 'log-in' },
      { key: 'exit', label: 'Exit', family: 'end', icon: 'log-out' },
    ],
  },
  {
    key: 'channels',
    label: 'Channels',
    steps: [
      { key: 'email', label: 'Email', family: 'channel', icon: 'mail' },
      { key: 'sms', label: 'SMS', family: 'channel', icon: 'message-square' },
      { key: 'linkedin', label: 'LinkedIn audience', family: 'channel', icon: 'linkedin' },
    ],
  },
  {
    key: 'people',
    label: 'People',
    steps: [{ key: 'rep-task', label: 'Rep task', family: 'people', icon: 'user-check' }],
  },
];
