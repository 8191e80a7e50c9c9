import type { ConnectorManifest } from '@waymark/core/journey';
import fc from 'fast-check';
import { awaited, condition, listened, pattern, reference } from './condition.ts';
import { partial, present, sometimes } from './sometimes.ts';
import {
  anySpan,
  attributes,
  clock,
  contentFor,
  date,
  events,
  occasions,
  offset,
  properties,
  purposes,
  segments,
  span,
  valueFor,
  zone,
} from './vocabulary.ts';

/** A node's kind with its settings, references yet to be settled. */
export type NodeDraft = { kind: string } & Record<string, unknown>;

const timeout: [number, fc.Arbitrary<string>] = [
  82,
  fc.oneof({ weight: 8, arbitrary: span }, { weight: 1, arbitrary: anySpan }),
];
/** Names for three outlets; those of other kinds and of every object among them. */
const outletNames = fc.oneof(
  { weight: 8, arbitrary: fc.constant(['first', 'second', 'third']) },
  { weight: 1, arbitrary: fc.constantFrom(['next', 'happened', 'met'], ['toString', 'a “b”', 'blocked']) },
);
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const source = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ attribute: 'due' }) },
  { weight: 2, arbitrary: fc.constant({ entry: 'when' }) },
  {
    weight: 3,
    arbitrary: fc
      .record({ occasion: fc.constantFrom(...occasions), edge: sometimes(50, fc.constantFrom('start', 'end')) })
      .map(present),
  },
);

/** Every way of waiting, by its name. */
export const waits = {
  duration: anySpan.map((duration) => ({ type: 'duration', duration })),
  date: fc
    .tuple(
      source,
      partial({ offset: [50, offset], at: [40, clock], ifPast: [60, fc.constantFrom('branch', 'continue')], timeout }),
    )
    .map(([from, more]) => ({ type: 'date', ...from, ...more })),
  window: fc
    .record({ days: sometimes(50, fc.subarray(weekdays, { minLength: 1 })), from: clock, to: clock })
    .filter(({ from, to }) => from !== to)
    .map((window) => ({ type: 'window', ...present(window) })),
  event: fc
    .tuple(pattern, partial({ since: [25, fc.oneof(fc.constant('enrolled'), reference)], timeout }))
    .map(([heard, more]) => ({ type: 'event', ...heard, ...more })),
  any: fc
    .tuple(
      fc.array(pattern, { minLength: 1, maxLength: 3 }),
      outletNames,
      partial({ since: [25, fc.oneof(fc.constant('enrolled'), reference)], timeout }),
    )
    .map(([heard, outlets, more]) => ({
      type: 'event',
      any: heard.map((one, at) => ({ outlet: outlets[at], ...one })),
      ...more,
    })),
  condition: fc
    .tuple(awaited, partial({ timeout }))
    .map(([until, more]) => ({ type: 'condition', condition: until, ...more })),
};

const wait = fc
  .oneof(
    { weight: 3, arbitrary: waits.duration },
    { weight: 5, arbitrary: waits.date },
    { weight: 2, arbitrary: waits.window },
    { weight: 4, arbitrary: waits.event },
    { weight: 3, arbitrary: waits.any },
    { weight: 5, arbitrary: waits.condition },
  )
  .map((until) => ({ kind: 'wait', until }));

const branch = fc
  .tuple(fc.array(condition, { minLength: 1, maxLength: 3 }), outletNames)
  .map(([conditions, outlets]) => ({
    kind: 'branch',
    cases: conditions.map((when, at) => ({ outlet: outlets[at], when })),
  }));

const split = fc
  .record({
    weights: fc.constantFrom([100, 0], [0, 100], [50, 50], [33.3, 66.7], [10, 20, 70], [0, 0, 100], [100]),
    holdout: fc.boolean(),
    outlets: outletNames,
  })
  .map(({ weights, holdout, outlets }) => ({
    kind: 'split',
    arms: weights.map((weight, at) => ({ outlet: outlets[at], weight, ...(holdout && at === 0 && { holdout }) })),
  }));

const change = fc.oneof(
  ...['stage', 'score', 'tags', 'due'].map((name) => fc.tuple(fc.constant(name), valueFor(name))),
  fc.tuple(fc.constant('due'), date),
  fc.tuple(fc.constantFrom('due', 'stage'), fc.constant({ now: true as const })),
  fc.tuple(
    fc.constantFrom('due', 'stage'),
    fc.constantFrom(...properties).map((entry) => ({ entry })),
  ),
  fc.tuple(
    fc.constantFrom('score', 'stage'),
    fc.constantFrom(-2, -1, 0, 1, 2, 0.1, 1e308).map((add) => ({ add })),
  ),
  fc.tuple(fc.constant('timeZone'), zone),
);

const update = fc
  .record({
    set: fc.array(change, { minLength: 1, maxLength: 2 }),
    unset: sometimes(20, fc.subarray(attributes, { minLength: 1, maxLength: 2 })),
  })
  .map(({ set, unset }) => ({ kind: 'update', set: Object.fromEntries(set), ...(unset ? { unset } : {}) }));

const exit = sometimes(70, fc.constantFrom('done', 'lost', 'end')).map((reason) => present({ kind: 'exit', reason }));
const enter = fc.constant({ kind: 'enter', journey: 'another-journey' });

const channel = (connectors: readonly ConnectorManifest[]) =>
  fc
    .record({
      manifest: fc.constantFrom(...connectors),
      purpose: fc.constantFrom(...purposes, 'marketing', 'sales', 'marketing'),
      connection: sometimes(10, fc.constantFrom('test-outbox', 'main')),
      content: sometimes(10, fc.constant({ use: 'welcome', slots: { product: 'cardiolex' } })),
    })
    .map(({ manifest, content = contentFor(manifest), ...more }) => ({
      kind: 'channel',
      connector: manifest.id,
      content,
      ...present(more),
    }));

/** A message, some time, and a wait for an answer that may have come meanwhile. */
const exchange = (connectors: readonly ConnectorManifest[]): fc.Arbitrary<NodeDraft[]> =>
  fc
    .record({
      message: channel(connectors),
      pause: fc.oneof(waits.duration, waits.event, waits.date),
      answer: fc.record({ event: fc.constantFrom(...events), timeout: sometimes(85, span) }),
    })
    .map(({ message, pause, answer }) => [
      message,
      { kind: 'wait', until: pause },
      { kind: 'wait', until: { type: 'event', of: '#0', ...present(answer) } },
    ]);

/** Some nodes that follow one another; mostly one. */
export const arbitraryNodes = (connectors: readonly ConnectorManifest[]): fc.Arbitrary<NodeDraft[]> =>
  fc.oneof(
    { weight: 8, arbitrary: arbitraryNode(connectors).map((node) => [node]) },
    { weight: 1, arbitrary: exchange(connectors) },
  );

const nodeName = sometimes(10, fc.constantFrom('Wait “here” · {{ x }}', '', '😀\n`*_', 'a'.repeat(200)));

/** Any node but a trigger. */
const arbitraryNode = (connectors: readonly ConnectorManifest[]): fc.Arbitrary<NodeDraft> =>
  fc.tuple(nodeName, unnamedNode(connectors)).map(([name, node]) => present({ name, ...node }) as NodeDraft);

const unnamedNode = (connectors: readonly ConnectorManifest[]): fc.Arbitrary<NodeDraft> =>
  fc.oneof(
    { weight: 14, arbitrary: wait },
    { weight: 9, arbitrary: channel(connectors) },
    { weight: 3, arbitrary: branch },
    { weight: 2, arbitrary: split },
    { weight: 3, arbitrary: update },
    { weight: 1, arbitrary: exit },
    { weight: 1, arbitrary: enter },
  );

/** Any trigger; `where` asks little, so that most customers enter. */
export const arbitraryTrigger: fc.Arbitrary<NodeDraft> = fc
  .oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({
          event: fc.constantFrom('hcp.registered', ...events.slice(0, 2)),
          where: sometimes(
            15,
            fc.oneof(
              condition,
              condition.map((one) => ({ not: one })),
            ),
          ),
        })
        .map((on) => ({ type: 'event', ...present(on) })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('segment'),
        segment: fc.constantFrom(...segments),
        change: fc.constantFrom('entered', 'left'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({
          start: fc.constantFrom('2026-03-02T09:00:00', '2026-03-02T09:00:00Z'),
          timeZone: zone,
          repeat: sometimes(50, fc.constantFrom('FREQ=WEEKLY;BYDAY=MO', 'FREQ=MONTHLY;COUNT=3')),
          segment: fc.constantFrom(...segments),
        })
        .map((on) => ({ type: 'schedule', ...present(on) })),
    },
    { weight: 1, arbitrary: fc.constant({ type: 'api' }) },
  )
  .map((on) => ({ kind: 'trigger', on }));

/** What is to be brought about, and what ends it all. */
export const arbitraryGoal = fc
  .record({ when: listened, within: sometimes(40, anySpan), exit: sometimes(50, fc.boolean()) })
  .map((goal) => present(goal));
export const arbitraryExit = fc.record({ reason: fc.constantFrom('opted-out', 'gone'), when: listened });
