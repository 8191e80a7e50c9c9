import type { Shape } from './shape.ts';

const duration = (id: string, length: string) => ({ id, kind: 'wait', until: { type: 'duration', duration: length } });
const event = (id: string, more: object = {}) => ({
  id,
  kind: 'wait',
  until: { type: 'event', event: 'site.visited', timeout: 'P30D', ...more },
});
const mail = (id: string, purpose = 'service') => ({
  id,
  kind: 'channel',
  connector: 'email',
  purpose,
  content: { subject: 'Hello {{ customer.lastName }}', body: 'Hello' },
});
const chain = (...ids: string[]) => ids.slice(1).map((to, at) => ({ from: ids[at], to }));
const gone = { reason: 'gone', when: { event: 'left.us' } };
const inTwoHours = () => new Date(Date.now() + 2 * 3_600_000).toISOString().slice(11, 16);
const inThreeHours = () => new Date(Date.now() + 3 * 3_600_000).toISOString().slice(11, 16);

const waits: Shape[] = [
  {
    name: 'wait-ended-by-timer',
    shows: ['TIMER_FIRED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: { nodes: [duration('pause', 'PT5S'), mail('mail')], edges: chain('pause', 'mail') },
    play: (stage) => stage.untilEnded(),
  },
  {
    name: 'wait-ended-by-event',
    shows: ['WORKFLOW_EXECUTION_SIGNALED', 'TIMER_CANCELED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: {
      nodes: [event('visited', { where: { property: 'last', is: 'equal', value: true } }), { id: 'out', kind: 'exit' }],
      edges: [{ from: 'visited', outlet: 'happened', to: 'out' }],
    },
    async play(stage) {
      await stage.untilShown('TIMER_STARTED');
      await stage.track('site.visited');
      await stage.track('site.visited', { last: true });
      await stage.untilEnded();
    },
  },
  {
    name: 'wait-ended-by-timeout',
    shows: ['TIMER_FIRED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: { nodes: [event('visited', { timeout: 'PT5S' })], edges: [] },
    play: (stage) => stage.untilEnded(),
  },
  {
    name: 'wait-without-end',
    shows: [],
    parts: { nodes: [event('visited', { timeout: undefined })], edges: [] },
    play: (stage) => stage.untilLast(({ type }) => type === 'waiting'),
  },
  {
    name: 'condition-met',
    shows: ['WORKFLOW_EXECUTION_SIGNALED', 'TIMER_CANCELED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: {
      nodes: [
        {
          id: 'active',
          kind: 'wait',
          until: { type: 'condition', condition: { attribute: 'stage', is: 'equal', value: 'active' }, timeout: 'P3D' },
        },
      ],
      edges: [],
    },
    async play(stage) {
      await stage.untilShown('TIMER_STARTED');
      await stage.identify({ stage: 'active' });
      await stage.untilEnded();
    },
  },
  {
    name: 'date-moved',
    shows: ['WORKFLOW_EXECUTION_SIGNALED', 'TIMER_CANCELED', 'TIMER_FIRED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: {
      nodes: [{ id: 'due', kind: 'wait', until: { type: 'date', attribute: 'due', timeout: 'P90D' } }],
      edges: [],
    },
    async play(stage) {
      await stage.untilShown('TIMER_STARTED');
      await stage.identify({ due: new Date(Date.now() + 30 * 86_400_000).toISOString() });
      await stage.untilShown('TIMER_STARTED', 2);
      await stage.identify({ due: new Date(Date.now() + 6_000).toISOString() });
      await stage.untilEnded();
    },
  },
  {
    name: 'window-left-early',
    shows: ['WORKFLOW_EXECUTION_SIGNALED', 'TIMER_CANCELED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: {
      nodes: [{ id: 'hours', kind: 'wait', until: { type: 'window', from: inTwoHours(), to: inThreeHours() } }],
      edges: [],
      exits: [gone],
    },
    async play(stage) {
      await stage.untilShown('TIMER_STARTED');
      await stage.track('left.us');
      await stage.untilEnded();
    },
  },
  {
    name: 'goal-by-time',
    shows: ['TIMER_FIRED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: {
      nodes: [duration('pause', 'P3D')],
      edges: [],
      goals: [{ key: 'quiet', when: { not: { event: 'goal-by-time.begun', within: 'PT5S' } }, exit: true }],
    },
    async play(stage) {
      await stage.untilShown('TIMER_STARTED');
      await stage.untilEnded();
    },
  },
  {
    name: 'goal-by-event',
    shows: ['WORKFLOW_EXECUTION_SIGNALED', 'TIMER_CANCELED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: {
      nodes: [duration('pause', 'P3D')],
      edges: [],
      goals: [
        { key: 'visited', when: { event: 'site.visited' } },
        { key: 'booked', when: { event: 'visit.booked' }, exit: true },
      ],
    },
    async play(stage) {
      await stage.untilShown('TIMER_STARTED');
      await stage.track('site.visited');
      await stage.untilLast(({ type }) => type === 'goal');
      await stage.track('visit.booked');
      await stage.untilEnded();
    },
  },
];

const steps: Shape[] = [
  {
    name: 'every-step-at-once',
    shows: ['WORKFLOW_EXECUTION_COMPLETED'],
    parts: {
      nodes: [
        { id: 'known', kind: 'branch', cases: [{ outlet: 'yes', when: { attribute: 'stage', is: 'set' } }] },
        {
          id: 'arms',
          kind: 'split',
          arms: [
            { outlet: 'a', weight: 0 },
            { outlet: 'b', weight: 100 },
          ],
        },
        { id: 'note', kind: 'update', set: { stage: 'active', seen: { now: true } } },
        { id: 'elsewhere', kind: 'enter', journey: 'wait-without-end' },
        mail('promotion', 'marketing'),
        mail('mail'),
        { id: 'done', kind: 'exit', reason: 'done' },
      ],
      edges: [
        { from: 'known', outlet: 'else', to: 'arms' },
        { from: 'arms', outlet: 'b', to: 'note' },
        ...chain('note', 'elsewhere', 'promotion'),
        { from: 'promotion', outlet: 'blocked', to: 'mail' },
        ...chain('mail', 'done'),
      ],
    },
    play: (stage) => stage.untilEnded(),
  },
  {
    name: 'round-and-round',
    shows: ['TIMER_FIRED', 'WORKFLOW_EXECUTION_CONTINUED_AS_NEW'],
    parts: { nodes: [duration('pause', 'PT1S')], edges: chain('pause', 'pause'), exits: [gone] },
    async play(stage) {
      await stage.untilLast(({ visit = 0 }) => visit > 8);
      await stage.track('left.us');
      await stage.untilEnded();
    },
  },
];

const sends: Shape[] = [
  {
    name: 'message-tried-again',
    shows: ['WORKFLOW_EXECUTION_SIGNALED', 'ACTIVITY_TASK_COMPLETED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: { nodes: [mail('mail')], edges: [], goals: [{ key: 'visited', when: { event: 'site.visited' } }] },
    isPutOff: true,
    async play(stage) {
      await stage.untilShown('ACTIVITY_TASK_SCHEDULED');
      await stage.track('site.visited');
      await stage.untilShown('ACTIVITY_TASK_SCHEDULED', 2);
      stage.takeMails();
      await stage.untilEnded();
    },
  },
  {
    name: 'left-while-a-message-is-tried-again',
    shows: ['WORKFLOW_EXECUTION_SIGNALED', 'ACTIVITY_TASK_CANCEL_REQUESTED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: { nodes: [mail('mail')], edges: [], exits: [gone] },
    isPutOff: true,
    async play(stage) {
      await stage.untilShown('ACTIVITY_TASK_SCHEDULED');
      await stage.track('left.us');
      await stage.untilEnded();
    },
  },
  {
    name: 'held-and-resumed',
    shows: ['TIMER_FIRED', 'WORKFLOW_EXECUTION_SIGNALED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: { nodes: [duration('pause', 'PT6S'), mail('mail')], edges: chain('pause', 'mail') },
    async play({ api, key, ...stage }) {
      await stage.untilShown('TIMER_STARTED');
      await api.journeys.pause.mutate({ key });
      await stage.untilLast(({ type }) => type === 'held');
      await api.journeys.resume.mutate({ key });
      await stage.untilEnded();
    },
  },
  {
    name: 'held-by-policy',
    shows: ['WORKFLOW_EXECUTION_SIGNALED', 'WORKFLOW_EXECUTION_COMPLETED'],
    traits: { complaint: 'open' },
    parts: { nodes: [mail('mail')], edges: [] },
    async play({ api, ...stage }) {
      await stage.untilLast(({ type }) => type === 'held');
      await stage.identify({ complaint: 'closed' });
      await stage.untilEnded();
    },
  },
  {
    name: 'stopped',
    shows: ['WORKFLOW_EXECUTION_SIGNALED', 'TIMER_CANCELED', 'WORKFLOW_EXECUTION_COMPLETED'],
    parts: { nodes: [event('visited')], edges: [] },
    async play({ api, key, ...stage }) {
      await stage.untilShown('TIMER_STARTED');
      await api.journeys.stop.mutate({ key, entryOnly: false });
      await stage.untilEnded();
    },
  },
];

/** Every shape that an execution can have, by the steps, waits and signals in it. */
export const shapes: readonly Shape[] = [...waits, ...steps, ...sends];
