type Fields = Record<string, unknown>;

/** A journey as it stands in a file: plain JSON that may be anything. */
export interface Document extends Fields {
  nodes: Fields[];
  edges: Fields[];
}

/** Nodes as a file writes them. */
export const start = (id = 'registered'): Fields => ({
  id,
  kind: 'trigger',
  on: { type: 'event', event: 'hcp.registered' },
});
export const email = (id: string): Fields => ({
  id,
  kind: 'channel',
  connector: 'email',
  purpose: 'marketing',
  content: { subject: 'Hello', body: 'A note. [Stop]({{ links.unsubscribe }})' },
});
export const task = (id: string): Fields => ({
  id,
  kind: 'channel',
  connector: 'rep-task',
  purpose: 'sales',
  content: { title: 'Visit' },
});
export const pause = (id: string, duration = 'P3D'): Fields => ({
  id,
  kind: 'wait',
  until: { type: 'duration', duration },
});
export const hear = (id: string, until: Fields): Fields => ({
  id,
  kind: 'wait',
  until: { type: 'event', ...('any' in until ? {} : { event: 'email.clicked' }), timeout: 'P3D', ...until },
});
export const fork = (id: string, ...outlets: string[]): Fields => ({
  id,
  kind: 'branch',
  cases: outlets.map((outlet) => ({ outlet, when: { attribute: 'specialty', is: 'equal', value: outlet } })),
});
export const exit = (id: string): Fields => ({ id, kind: 'exit' });

/** Reads `a>b` as a line from a to b and `a.timeout>b` as one from a's outlet. */
export const line = (text: string): Fields => {
  const [from = '', to = ''] = text.split('>');
  const [node = '', outlet] = from.split('.');
  return outlet === undefined ? { from: node, to } : { from: node, outlet, to };
};

/** A document of these nodes and lines. */
export const journey = (nodes: Fields[], lines: string, more: Fields = {}): Document => ({
  format: 1,
  key: 'welcome',
  name: 'Welcome',
  nodes,
  edges: lines.split(' ').filter(Boolean).map(line),
  ...more,
});

/** A sound journey of every kind of node, in which a customer is written to until they click. */
export const sound = (): Document =>
  journey(
    [
      {
        ...start(),
        on: { type: 'event', event: 'hcp.registered', where: { property: 'age', is: 'at-least', value: 18 } },
      },
      { id: 'by-hand', kind: 'trigger', on: { type: 'api' } },
      { ...email('welcome'), name: 'Welcome email' },
      hear('opened', { of: 'welcome' }),
      fork('specialty', 'cardiology', 'surgery'),
      task('visit'),
      {
        id: 'answer',
        kind: 'wait',
        until: {
          type: 'event',
          timeout: 'P14D',
          since: 'enrolled',
          any: [
            { outlet: 'met', event: 'task.completed', of: 'visit' },
            {
              outlet: 'refused',
              event: 'task.dismissed',
              where: { property: 'why', is: 'equal', value: { entry: 'why' } },
            },
          ],
        },
      },
      pause('later'),
      exit('done'),
    ],
    [
      'registered>welcome by-hand>welcome welcome>opened opened.happened>specialty opened.timeout>later later>welcome',
      'specialty.cardiology>visit specialty.surgery>done specialty.else>done visit>answer visit.blocked>done answer.met>done',
      'welcome.blocked>done',
    ].join(' '),
    {
      product: 'cardiolex',
      brief: { aim: 'Know us' },
      entry: { reentry: 'after-exit', cooldown: 'P30D', key: 'order' },
      goals: [{ key: 'visit-booked', when: { event: 'visit.booked' }, within: 'P60D', exit: true }],
      exits: [{ reason: 'opted-out', when: { event: 'hcp.opted-out' } }],
      timeZone: { fallback: 'Europe/Berlin' },
      layout: { welcome: { x: 0, y: 120 } },
      notes: [{ text: 'Reviewed', x: 1, y: 2 }],
    },
  );
