/** What everybody in the sweep goes through: a text, its delivery told by the provider, a mail, its unsubscribe, no second mail. */
export const story = {
  format: 1,
  key: 'sweep',
  name: 'Sweep',
  nodes: [
    { id: 'begun', kind: 'trigger', on: { type: 'event', event: 'sweep.begun' } },
    {
      id: 'text',
      kind: 'channel',
      connector: 'sms',
      purpose: 'service',
      content: { text: 'We have written to you.' },
    },
    {
      id: 'heard',
      kind: 'wait',
      until: { type: 'event', event: 'sms.delivered', of: 'text', timeout: 'P1D' },
    },
    {
      id: 'offer',
      kind: 'channel',
      connector: 'email',
      purpose: 'marketing',
      content: { subject: 'Offer', body: 'An offer. [Unsubscribe]({{ links.unsubscribe }})' },
    },
    {
      id: 'leaves',
      kind: 'wait',
      until: { type: 'event', event: 'email.unsubscribed', of: 'offer', timeout: 'P1D' },
    },
    {
      id: 'second',
      kind: 'channel',
      connector: 'email',
      purpose: 'marketing',
      content: { subject: 'Second', body: 'More. [Unsubscribe]({{ links.unsubscribe }})' },
    },
    { id: 'done', kind: 'exit', reason: 'done' },
  ],
  edges: [
    { from: 'begun', to: 'text' },
    { from: 'text', to: 'heard' },
    { from: 'heard', outlet: 'happened', to: 'offer' },
    { from: 'offer', to: 'leaves' },
    { from: 'leaves', outlet: 'happened', to: 'second' },
    { from: 'second', to: 'done' },
  ],
};

/** Its trace, without the rows that depend on who was first: those of waiting, and of being held meanwhile. */
export const wholeStory = [
  'enrolled begun',
  ...['entered text', 'sent text', 'left text next', 'entered heard', 'left heard happened'],
  ...['entered offer', 'sent offer', 'left offer next', 'entered leaves', 'left leaves happened'],
  ...['entered second', 'blocked second consent', 'left second next', 'entered done', 'exited done'],
];
