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
/** A wait of any sort. */
export const until = (id: string, wait: Fields): Fields => ({ id, kind: 'wait', until: wait });
export const split = (id: string, ...arms: Fields[]): Fields => ({ id, kind: 'split', arms });
export const update = (id: string, change: Fields): Fields => ({ id, kind: 'update', ...change });
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

/** A sound journey in which a customer is written to until they click. */
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

/** A sound journey of the kinds that the other has not: an invitation to a congress, with a control. */
export const congress = (): Document =>
  journey(
    [
      { id: 'chosen', kind: 'trigger', on: { type: 'segment', segment: 'cardiologists', change: 'entered' } },
      {
        id: 'yearly',
        kind: 'trigger',
        on: {
          type: 'schedule',
          start: '2027-05-03T09:00',
          timeZone: 'Europe/Berlin',
          repeat: 'FREQ=YEARLY;BYMONTH=5',
          segment: 'cardiologists',
        },
      },
      split('test', { outlet: 'invited', weight: 90 }, { outlet: 'not invited', weight: 10, holdout: true }),
      until('week-before', {
        type: 'date',
        occasion: 'esc-2027',
        edge: 'start',
        offset: '-P7D',
        at: '09:00',
        ifPast: 'branch',
        timeout: 'P90D',
      }),
      until('office', { type: 'window', days: ['mon', 'tue'], from: '09:00', to: '17:00' }),
      email('invite'),
      until('registered', {
        type: 'condition',
        condition: { any: [{ segment: 'cardiologists' }, { event: 'congress.registered', of: 'invite' }] },
        timeout: 'P5D',
      }),
      update('note', {
        set: { invited: { now: true }, invitations: { add: 1 }, by: { entry: 'rep' } },
        unset: ['lead'],
      }),
      { id: 'follow-up', kind: 'enter', journey: 'after-congress' },
      until('birthday', { type: 'date', attribute: 'birthday', offset: 'PT9H', timeout: 'P1Y' }),
      exit('done'),
    ],
    [
      'chosen>test yearly>test test.invited>week-before week-before>office week-before.past>done office>invite',
      'invite>registered invite.blocked>done registered.met>note registered.timeout>birthday note>follow-up birthday>office',
    ].join(' '),
    { goals: [{ key: 'came', when: { event: 'congress.visited' } }] },
  );
