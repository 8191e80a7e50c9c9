/** A sentence of the language page that no case proves. */
interface Unplayed {
  sentence: string;
  /** The test that proves it, from the checkout's root. */
  by?: string;
  /** Why nothing proves it. */
  because?: string;
}

/** Sentences that one customer's scenario cannot prove, and those that promise nothing. */
export const provedElsewhere: Unplayed[] = [
  {
    sentence: 'A journey is one JSON document: diffable, kept in git, written by the designer or by hand',
    because: 'It says what a journey is for.',
  },
  {
    sentence:
      '`connection` names a connection of the workspace, or `test-outbox`: then the messages of this node are captured and never sent',
    by: 'apps/runtime/src/deliveries/hand-over.test.ts',
  },
  {
    sentence: 'Left out: the oldest connection of that connector',
    by: 'apps/runtime/src/deliveries/hand-over.test.ts',
  },
  { sentence: 'without any, the test outbox', by: 'apps/runtime/src/deliveries/hand-over.test.ts' },
  { sentence: "Waits, goals and exits go by an event's arrival", by: 'packages/core/src/driver/arrival.test.ts' },
  {
    sentence:
      'Templates in content are Liquid over `customer`, `entry`, `links` and, in [kept content](content.md), `slots`',
    by: 'apps/runtime/src/messages/render.test.ts',
  },
  {
    sentence:
      '[kept content](content.md) of another connector, with problems of its own, with a slot left open or one it does not have',
    by: 'packages/core/src/compiler/check-content.test.ts',
  },
  {
    sentence:
      'with `entry.key` (a property of the entering event: an order, call, sample, prescription) one per customer, journey and key value',
    by: 'packages/core/src/driver/admit.test.ts',
  },
  { sentence: '`reentry`: `never` (the default', by: 'packages/core/src/driver/admit.test.ts' },
  {
    sentence:
      'once in a lifetime, per key), `after-exit` (again once the last one ended and `cooldown`, counted from its exit, passed)',
    by: 'packages/core/src/driver/admit.test.ts',
  },
  {
    sentence: 'Several triggers at one instant enroll once: the first in document order that admits',
    by: 'apps/runtime/src/customers/happen.test.ts',
  },
  {
    sentence: 'Publishing a journey with a segment trigger does not enroll those already in it',
    because: 'A workspace has no segments yet.',
  },
  { sentence: 'the designer offers to, with the number', because: 'A workspace has no segments yet.' },
  { sentence: 'an open rep task is recalled', by: 'apps/runtime/test/rep-inbox.test.ts' },
  {
    sentence: 'A policy may also hold a purpose while a condition is true (promotion, while a complaint is open)',
    by: 'packages/core/src/plan/may-contact.test.ts',
  },
  {
    sentence: '`key` and `values` say the same in another language (`problemText`)',
    by: 'packages/core/src/compiler/words/words.test.ts',
  },
  { sentence: 'A journey with errors cannot be published', by: 'apps/runtime/src/journeys/journeys.test.ts' },
  {
    sentence: 'the designer shows problems on the node as it is drawn',
    by: 'apps/designer/src/editor/canvas/node-view.test.ts',
  },
  {
    sentence: '`rare-attribute` | a date wait on an attribute few customers have',
    by: 'packages/core/src/nodes/wait.test.ts',
  },
];
