const clicked = { event: 'email.clicked', of: 'email' };

/** The occasion that is added while a wait for it is drawn. */
export const congress = { key: 'esc-2027', name: 'ESC 2027', start: '2027-08-27', end: '2027-08-30T18:00' };

/** A journey with every kind of start, step, wait, change and condition, as it is stored. */
export const everyKind = {
  format: 1,
  name: 'Every kind',
  entry: { reentry: 'after-exit', cooldown: 'P30D', key: 'order' },
  goals: [
    { key: 'clicked', when: { event: 'email.clicked', of: 'email' }, within: 'P60D', exit: true },
    { key: 'often', when: { all: [{ event: 'visit.booked' }] }, exit: false },
  ],
  exits: [{ reason: 'opted-out', when: { attribute: 'beds', is: 'unset' } }],
  timeZone: { fallback: 'Europe/Istanbul' },
  nodes: [
    {
      id: 'event',
      kind: 'trigger',
      name: 'Ordered',
      on: { type: 'event', event: 'order.placed', where: { property: 'source', is: 'equal', value: 'portal' } },
    },
    {
      id: 'email',
      kind: 'channel',
      name: 'Thanks',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'Thank you', body: 'Your order is on its way.' },
    },
    {
      id: 'wait',
      kind: 'wait',
      name: 'Read',
      until: {
        type: 'event',
        ...clicked,
        where: { property: 'link', is: 'starts-with', value: 'https://' },
        since: 'email',
        timeout: 'P1DT12H',
      },
    },
    {
      id: 'wait-2',
      kind: 'wait',
      name: 'Answer',
      until: {
        type: 'event',
        any: [
          { outlet: 'clicked', ...clicked },
          {
            outlet: 'booked',
            event: 'visit.booked',
            where: { property: 'order', is: 'equal', value: { entry: 'order' } },
          },
        ],
        since: 'enrolled',
        timeout: 'P14D',
      },
    },
    {
      id: 'wait-3',
      kind: 'wait',
      name: 'Congress',
      until: {
        type: 'date',
        occasion: 'esc-2027',
        edge: 'end',
        offset: '-P7D',
        at: '09:00',
        ifPast: 'branch',
        timeout: 'P400D',
      },
    },
    { id: 'wait-4', kind: 'wait', name: 'Call', until: { type: 'date', attribute: 'nextCall', offset: 'P1D' } },
    {
      id: 'wait-5',
      kind: 'wait',
      name: 'Delivery',
      until: { type: 'date', entry: 'deliveryDate' },
    },
    { id: 'wait-6', kind: 'wait', name: 'Rest', until: { type: 'duration', duration: 'P2W' } },
    {
      id: 'wait-7',
      kind: 'wait',
      name: 'Hours',
      until: { type: 'window', days: ['mon', 'tue', 'wed', 'thu'], from: '22:30', to: '06:00' },
    },
    {
      id: 'wait-8',
      kind: 'wait',
      name: 'Active',
      until: {
        type: 'condition',
        condition: {
          all: [
            {
              event: 'site.visited',
              of: 'email',
              times: { 'at-least': 2 },
              within: 'P30D',
              where: { property: 'page', is: 'set' },
            },
            { consent: 'email', purpose: 'sales' },
            { not: { prefers: 'sms' } },
          ],
        },
        timeout: 'P3D',
      },
    },
    {
      id: 'split',
      kind: 'split',
      name: 'Texts',
      arms: [
        { outlet: 'short', weight: 45 },
        { outlet: 'long', weight: 45 },
        { outlet: 'control', weight: 10, holdout: true },
      ],
    },
    {
      id: 'update-customer',
      kind: 'update',
      name: 'Stage',
      set: { tier: 3, seenAt: { now: true }, product: { entry: 'name' }, visits: { add: -1 }, isSpeaker: true },
      unset: ['nextCall'],
    },
    { id: 'enter-journey', kind: 'enter', name: 'Also', journey: 'visits' },
    {
      id: 'branch',
      kind: 'branch',
      name: 'Specialty',
      cases: [{ outlet: 'heart', when: { attribute: 'beds', is: 'at-least', value: 200 } }],
    },
    { id: 'exit', kind: 'exit', name: 'Done', reason: 'done' },
    { id: 'by-call-or-upload', kind: 'trigger', name: 'By hand', on: { type: 'api' } },
  ],
  edges: [
    { from: 'event', to: 'email' },
    { from: 'email', to: 'wait' },
    { from: 'wait', outlet: 'happened', to: 'wait-2' },
    { from: 'wait-2', outlet: 'clicked', to: 'wait-3' },
    { from: 'wait-3', to: 'wait-4' },
    { from: 'wait-4', to: 'wait-5' },
    { from: 'wait-5', to: 'wait-6' },
    { from: 'wait-6', to: 'wait-7' },
    { from: 'wait-7', to: 'wait-8' },
    { from: 'wait-8', outlet: 'met', to: 'split' },
    { from: 'split', outlet: 'short', to: 'update-customer' },
    { from: 'update-customer', to: 'enter-journey' },
    { from: 'enter-journey', to: 'branch' },
    { from: 'branch', outlet: 'heart', to: 'exit' },
  ],
};

/** A journey from elsewhere, as its file has it: it names a segment that this workspace does not have. */
export const fromElsewhere = {
  format: 1,
  key: 'from-elsewhere',
  name: 'From elsewhere',
  nodes: [
    { id: 'joined', kind: 'trigger', name: 'Joined', on: { type: 'segment', segment: 'dach', change: 'entered' } },
    {
      id: 'mondays',
      kind: 'trigger',
      name: 'Mondays',
      on: { type: 'schedule', start: '2027-01-04T09:00', timeZone: 'Europe/Berlin', segment: 'dach' },
    },
    {
      id: 'active',
      kind: 'wait',
      name: 'Active',
      until: { type: 'condition', condition: { segment: 'dach' }, timeout: 'P3D' },
    },
    { id: 'done', kind: 'exit', reason: 'done' },
  ],
  edges: [
    { from: 'joined', to: 'active' },
    { from: 'mondays', to: 'active' },
    { from: 'active', outlet: 'met', to: 'done' },
  ],
};

/** How its steps are stored once its starts were changed. */
export const changedNodes = [
  { id: 'joined', on: { type: 'segment', segment: 'dach', change: 'left' } },
  {
    id: 'mondays',
    on: {
      type: 'schedule',
      start: '2027-01-11T07:30',
      timeZone: 'Europe/Helsinki',
      repeat: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=12',
      segment: 'dach',
    },
  },
  { id: 'active' },
  { id: 'done' },
];
