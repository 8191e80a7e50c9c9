const click = { type: 'event', event: 'email.clicked', of: 'welcome' };
const at = (x: number, y: number) => ({ x, y });

/** A draft with a node of every family that can be drawn today, an error and a warning. */
export const drawn = {
  format: 1,
  key: 'hcp-welcome',
  name: 'HCP welcome',
  nodes: [
    { id: 'registered', kind: 'trigger', name: 'HCP registered', on: { type: 'event', event: 'hcp.registered' } },
    {
      id: 'welcome',
      kind: 'channel',
      name: 'Welcome',
      connector: 'email',
      purpose: 'service',
      content: { body: 'Here is [our library](https://library.example), with all that was ever written on it.' },
    },
    { id: 'read', kind: 'wait', name: 'Time to read', until: { ...click, timeout: 'P3D' } },
    {
      id: 'specialty',
      kind: 'branch',
      name: 'By specialty',
      cases: ['cardiology', 'oncology', 'neurology'].map((value) => ({
        outlet: value,
        when: { attribute: 'specialty', is: 'equal', value },
      })),
    },
    {
      id: 'visit',
      kind: 'channel',
      name: 'Follow-up visit',
      connector: 'rep-task',
      purpose: 'sales',
      content: { title: 'Visit' },
    },
    { id: 'answer', kind: 'wait', name: 'By answer', until: { type: 'event', event: 'task.completed', of: 'visit' } },
    { id: 'nurtured', kind: 'exit', name: 'Nurtured', reason: 'nurtured' },
  ],
  edges: [
    { from: 'registered', to: 'welcome' },
    { from: 'welcome', to: 'read' },
    { from: 'read', outlet: 'happened', to: 'specialty' },
    { from: 'read', outlet: 'timeout', to: 'visit' },
    { from: 'visit', to: 'answer' },
    { from: 'specialty', outlet: 'cardiology', to: 'nurtured' },
  ],
  layout: {
    registered: at(160, 0),
    welcome: at(160, 110),
    read: at(160, 264),
    specialty: at(0, 424),
    visit: at(360, 424),
    answer: at(360, 550),
    nurtured: at(-40, 580),
  },
};

/** A journey that can run, written in German. */
export const running = {
  format: 1,
  key: 'nachbetreuung',
  name: 'Nachbetreuung nach dem Kongress',
  brief: { aim: 'Wer den Vortrag gehört hat, erhält die Unterlagen und einen Besuch.' },
  nodes: [
    { id: 'vortrag', kind: 'trigger', name: 'Vortrag besucht', on: { type: 'event', event: 'talk.attended' } },
    {
      id: 'unterlagen',
      kind: 'channel',
      name: 'Unterlagen zum Vortrag',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'Ihre Unterlagen', body: 'Guten Tag, [zu den Unterlagen](https://kongress.example).' },
    },
    {
      id: 'gelesen',
      kind: 'wait',
      name: 'Unterlagen gelesen',
      until: { type: 'event', event: 'email.clicked', of: 'unterlagen', timeout: 'P14D' },
    },
    {
      id: 'besuch',
      kind: 'channel',
      name: 'Besuch vereinbaren',
      connector: 'rep-task',
      purpose: 'sales',
      content: { title: 'Termin vereinbaren' },
    },
  ],
  edges: [
    { from: 'vortrag', to: 'unterlagen' },
    { from: 'unterlagen', to: 'gelesen' },
    { from: 'gelesen', outlet: 'timeout', to: 'besuch' },
  ],
};

/** A draft that is tried, with a branch, a goal, and messages that not everybody may be sent. */
export const tried = {
  format: 1,
  key: 'congress-invitation',
  name: 'Congress invitation',
  goals: [{ key: 'seat-booked', when: { event: 'seat.booked' } }],
  nodes: [
    { id: 'invited', kind: 'trigger', name: 'Invited', on: { type: 'event', event: 'hcp.invited' } },
    {
      id: 'letter',
      kind: 'channel',
      name: 'Invitation',
      connector: 'email',
      purpose: 'marketing',
      content: { subject: 'Come to Vienna', body: 'Dear colleague, [come](https://congress.example).' },
    },
    {
      id: 'specialty',
      kind: 'branch',
      name: 'By specialty',
      cases: [{ outlet: 'cardiology', when: { attribute: 'specialty', is: 'equal', value: 'cardiology' } }],
    },
    {
      id: 'opened',
      kind: 'wait',
      name: 'Time to answer',
      until: { type: 'event', event: 'seat.booked', timeout: 'P60D' },
    },
    { id: 'stage', kind: 'update', name: 'Move the stage on', set: { stage: 'considering' } },
    { id: 'done', kind: 'exit', name: 'Booked', reason: 'booked' },
    { id: 'left', kind: 'exit', name: 'Not this year', reason: 'not this year' },
  ],
  edges: [
    { from: 'invited', to: 'letter' },
    { from: 'letter', to: 'specialty' },
    { from: 'specialty', outlet: 'cardiology', to: 'opened' },
    { from: 'specialty', outlet: 'else', to: 'left' },
    { from: 'opened', outlet: 'happened', to: 'stage' },
    { from: 'opened', outlet: 'timeout', to: 'left' },
    { from: 'stage', to: 'done' },
  ],
};

/** Who is invited: one in four is a cardiologist, and one in four, Varnholt, has not agreed to be written to. */
export const invited = ['Okerra', 'Demirsoy', 'Castagnol'].map((lastName, n) => ({
  type: 'identify',
  userId: lastName.toLowerCase(),
  traits: {
    lastName,
    email: `${lastName.toLowerCase()}@clinic.example`,
    specialty: n === 0 ? 'cardiology' : 'oncology',
  },
  context: { consent: { categoryPreferences: { 'email.marketing': true } } },
}));
