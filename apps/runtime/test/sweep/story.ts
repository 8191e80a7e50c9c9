const mail = (id: string, purpose: string, subject: string, body: string) => ({
  id,
  kind: 'channel',
  connector: 'email',
  purpose,
  content: { subject, body },
});
const until = (id: string, event: string, of: string) => ({
  id,
  kind: 'wait',
  until: { type: 'event', event, of, timeout: 'P1D' },
});

/**
 * What everybody in the sweep goes through: a text, and its delivery told by the provider; a letter that its provider is
 * asked about; a mail that asks for consent, and its confirmation; an offer, and its unsubscribe; no second offer; a task,
 * and a rep's answer.
 */
export const story = {
  format: 1,
  key: 'sweep',
  name: 'Sweep',
  nodes: [
    { id: 'begun', kind: 'trigger', on: { type: 'event', event: 'sweep.begun' } },
    { id: 'text', kind: 'channel', connector: 'sms', purpose: 'service', content: { text: 'We write to you.' } },
    until('heard', 'sms.delivered', 'text'),
    { id: 'letter', kind: 'channel', connector: 'letter', purpose: 'service', content: { text: 'A letter.' } },
    mail('ask', 'service', 'Ask', 'May we? [Yes]({{ links.confirm }})'),
    until('agrees', 'email.confirmed', 'ask'),
    mail('offer', 'marketing', 'Offer', 'An offer. [Unsubscribe]({{ links.unsubscribe }})'),
    until('leaves', 'email.unsubscribed', 'offer'),
    mail('second', 'marketing', 'Second', 'More. [Unsubscribe]({{ links.unsubscribe }})'),
    { id: 'visit', kind: 'channel', connector: 'rep-task', purpose: 'service', content: { title: 'Visit' } },
    until('visited', 'task.completed', 'visit'),
    { id: 'done', kind: 'exit', reason: 'done' },
  ],
  edges: [
    { from: 'begun', to: 'text' },
    { from: 'text', to: 'heard' },
    { from: 'heard', outlet: 'happened', to: 'letter' },
    { from: 'letter', to: 'ask' },
    { from: 'ask', to: 'agrees' },
    { from: 'agrees', outlet: 'happened', to: 'offer' },
    { from: 'offer', to: 'leaves' },
    { from: 'leaves', outlet: 'happened', to: 'second' },
    { from: 'second', to: 'visit' },
    { from: 'visit', to: 'visited' },
    { from: 'visited', outlet: 'happened', to: 'done' },
  ],
};

/** Nodes that everybody passes, in their order. */
export const passed = story.nodes.map(({ id }) => id).filter((id) => id !== 'begun' && id !== 'done');

const sent = (node: string) => [`entered ${node}`, `sent ${node}`, `left ${node} next`];
const happened = (node: string) => [`entered ${node}`, `left ${node} happened`];

/** Its trace, without the rows that depend on who was first: those of waiting, and of being held meanwhile. */
export const wholeStory = [
  'enrolled begun',
  ...[...sent('text'), ...happened('heard'), ...sent('letter'), ...sent('ask'), ...happened('agrees')],
  ...[...sent('offer'), ...happened('leaves'), 'entered second', 'blocked second consent', 'left second next'],
  ...[...sent('visit'), ...happened('visited'), 'entered done', 'exited done'],
];
