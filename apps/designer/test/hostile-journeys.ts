import { endless, hostile, longName } from './hostile-words.ts';

const condition = {
  all: [
    { attribute: longName, is: 'equal', value: endless },
    { attribute: longName, is: 'in', value: [endless, longName] },
    { event: longName, of: 'mail', where: { property: longName, is: 'contains', value: endless } },
    { segment: longName },
  ],
};

/** A draft with hostile text in every field that takes text, sound or not. */
export const wild = {
  format: 1,
  key: 'wild',
  name: longName,
  product: endless,
  owner: endless,
  brief: { aim: endless, behaviour: endless, need: endless, measure: endless },
  entry: { reentry: 'after-exit', key: longName },
  goals: [{ key: 'goal', when: { event: longName }, exit: true }],
  exits: [{ reason: hostile(64), when: condition }],
  notes: [{ id: 'note', text: endless, x: 400, y: 0 }],
  nodes: [
    {
      id: 'start',
      kind: 'trigger',
      name: longName,
      on: { type: 'event', event: longName, where: { property: longName, is: 'equal', value: endless } },
    },
    {
      id: 'mail',
      kind: 'channel',
      name: longName,
      connector: 'email',
      purpose: 'service',
      content: { subject: endless, preheader: endless, body: endless },
    },
    {
      id: 'kept',
      kind: 'channel',
      name: hostile(150),
      connector: 'email',
      purpose: 'service',
      content: { use: 'wild', slots: { place: endless } },
    },
    {
      id: 'task',
      kind: 'channel',
      connector: 'rep-task',
      purpose: 'sales',
      content: { title: endless, note: endless },
    },
    {
      id: 'answered',
      kind: 'wait',
      name: longName,
      until: { type: 'event', event: longName, of: 'mail', where: condition, timeout: 'P3D' },
    },
    { id: 'dated', kind: 'wait', until: { type: 'date', attribute: longName, timeout: 'P3D' } },
    {
      id: 'either',
      kind: 'branch',
      cases: [
        { outlet: 'w'.repeat(64), when: condition },
        { outlet: `v${'w'.repeat(63)}`, when: { not: condition } },
      ],
    },
    { id: 'change', kind: 'update', set: { [longName]: endless, role: { entry: longName } } },
    { id: 'onward', kind: 'enter', journey: 'nowhere-w'.padEnd(64, 'w') },
    { id: 'end', kind: 'exit', reason: longName },
  ],
  edges: [
    { from: 'start', to: 'mail' },
    { from: 'mail', to: 'kept' },
    { from: 'kept', to: 'task' },
    { from: 'task', to: 'answered' },
    { from: 'answered', to: 'dated' },
    { from: 'dated', to: 'either' },
    { from: 'either', outlet: 'else', to: 'change' },
    { from: 'change', to: 'onward' },
    { from: 'onward', to: 'end' },
  ],
};

/** A journey that can be published, with hostile text wherever a sound one takes it. */
export const sound = {
  format: 1,
  key: 'sound',
  name: `Sound ${hostile(190)}`,
  brief: { aim: endless },
  goals: [{ key: 'goal', when: { event: 'visit.booked' }, exit: true }],
  nodes: [
    { id: 'start', kind: 'trigger', name: longName, on: { type: 'event', event: 'hostile.began' } },
    {
      id: 'mail',
      kind: 'channel',
      name: `Mail ${hostile(150)}`,
      connector: 'email',
      connection: 'test-outbox',
      purpose: 'service',
      content: { subject: 'For {{ customer.lastName }}', body: '{{ customer.lastName }} {{ customer.wish }}' },
    },
    {
      id: 'either',
      kind: 'branch',
      name: `Either ${hostile(150)}`,
      cases: [{ outlet: 'w'.repeat(64), when: { attribute: longName, is: 'equal', value: endless } }],
    },
    {
      id: 'task',
      kind: 'channel',
      name: hostile(150),
      connector: 'rep-task',
      purpose: 'service',
      content: {
        title: '{{ customer.lastName }}',
        brief: '{{ customer.wish }}',
        draft: '{{ customer.wish }}',
        link: 'https://clinic.example/{{ customer.lastName | url_encode }}',
        outcomes: [hostile(100), 'W'.repeat(100)],
      },
    },
    { id: 'pause', kind: 'wait', name: `Pause ${hostile(190)}`, until: { type: 'duration', duration: 'P3D' } },
    { id: 'end', kind: 'exit', reason: longName },
  ],
  edges: [
    { from: 'start', to: 'mail' },
    { from: 'mail', to: 'either' },
    { from: 'either', outlet: 'w'.repeat(64), to: 'task' },
    { from: 'either', outlet: 'else', to: 'task' },
    { from: 'task', to: 'pause' },
    { from: 'pause', to: 'end' },
  ],
};

/** A journey whose only message cannot leave: its connection leads nowhere. */
export const stuck = {
  format: 1,
  key: 'stuck',
  name: longName,
  nodes: [
    { id: 'start', kind: 'trigger', name: longName, on: { type: 'event', event: 'hostile.began' } },
    {
      id: 'mail',
      kind: 'channel',
      name: longName,
      connector: 'email',
      purpose: 'service',
      content: { subject: 'For {{ customer.lastName }}', body: '{{ customer.wish }}' },
    },
  ],
  edges: [{ from: 'start', to: 'mail' }],
};

/** One customer’s story, as a file has it. */
export const scenario = {
  start: '2027-03-01T09:00:00Z',
  customer: { id: hostile(200), attributes: { lastName: longName, email: 'ada@clinic.example', [longName]: endless } },
  history: [{ at: '2027-02-01T09:00:00Z', event: longName, properties: { [longName]: endless } }],
  happenings: [
    { after: 'P1D', event: longName, properties: { [longName]: endless } },
    { after: 'P2D', attributes: { [longName]: endless } },
  ],
};

/** Kept content with hostile text in each of its fields. */
export const content = {
  key: 'wild',
  name: longName,
  connector: 'email',
  fallback: 'en',
  slots: { place: { title: hostile(120), description: hostile(500), default: endless } },
  variants: {
    en: {
      subject: '{{ slots.place }}',
      body: `{{ customer.lastName }} ${endless.replaceAll(/[{}]/g, '')}`,
    },
  },
};

/** What is known of the customer to whom it all happens. */
export const traits = {
  lastName: longName,
  firstName: longName,
  email: 'ada@clinic.example',
  wish: endless,
  rep: longName,
  [longName]: endless,
};
