import { compileJourney } from '@waymark/core/compiler';
import type { ConnectorManifest } from '@waymark/core/journey';
import type { Plan } from '@waymark/core/plan';
import { Scenario } from '@waymark/core/scenario';
import { createRandom, pick } from '../random.ts';

const mail = (id: string, name: string) => ({
  id,
  name,
  kind: 'channel',
  connector: 'email',
  purpose: 'marketing',
  content: { subject: name, body: 'Dear {{ customer.lastName }}' },
});

/** A journey with sends, a decision, a wait for a click, a calendar wait, and a rep's visit with its answer. */
const document = {
  format: 1,
  key: 'simulated',
  name: 'Simulated',
  timeZone: { fallback: 'Europe/Berlin' },
  nodes: [
    { id: 'registered', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    mail('welcome', 'Welcome'),
    {
      id: 'opened',
      name: 'Opened?',
      kind: 'wait',
      until: { type: 'event', event: 'email.clicked', of: 'welcome', timeout: 'P3D' },
    },
    {
      id: 'field',
      name: 'Field',
      kind: 'branch',
      cases: [{ outlet: 'heart', when: { attribute: 'specialty', is: 'in', value: ['cardiology', 'angiology'] } }],
    },
    mail('trial', 'Trial results'),
    { id: 'cool-off', name: 'Cool-off', kind: 'wait', until: { type: 'duration', duration: 'P1W' } },
    mail('news', 'News'),
    {
      id: 'visit',
      name: 'Visit',
      kind: 'channel',
      connector: 'rep-task',
      purpose: 'sales',
      content: { title: 'Visit {{ customer.lastName }}', outcomes: ['met'] },
    },
    {
      id: 'answer',
      name: 'Answer',
      kind: 'wait',
      until: {
        type: 'event',
        timeout: 'P14D',
        any: [
          { outlet: 'met', event: 'task.completed', of: 'visit' },
          { outlet: 'refused', event: 'task.dismissed', of: 'visit' },
        ],
      },
    },
    { id: 'won', kind: 'exit', reason: 'won' },
  ],
  edges: [
    { from: 'registered', to: 'welcome' },
    { from: 'welcome', to: 'opened' },
    { from: 'opened', outlet: 'happened', to: 'field' },
    { from: 'opened', outlet: 'timeout', to: 'visit' },
    { from: 'field', outlet: 'heart', to: 'trial' },
    { from: 'field', outlet: 'else', to: 'cool-off' },
    { from: 'cool-off', to: 'news' },
    { from: 'visit', to: 'answer' },
    { from: 'answer', outlet: 'met', to: 'won' },
  ],
};

/** Compiles it with the connectors at hand. */
export function compileSimulated(connectors: ConnectorManifest[]): Plan {
  const compiled = compileJourney(document, { connectors });
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}

/** Customers with what happens to them: some click, some have no consent, some answer the rep. The same every time. */
export function makeScenarios(count: number): Scenario[] {
  const random = createRandom(11);
  return Array.from({ length: count }, (_, n) => {
    const hours = Math.floor(random() * 120);
    const answer = pick(['task.completed', 'task.dismissed', 'page.visited'], random);
    return Scenario.parse({
      start: new Date(Date.parse('2026-03-02T08:00:00Z') + Math.floor(random() * 200) * 86_400_000).toISOString(),
      customer: {
        id: `hcp-${n}`,
        attributes: {
          email: `hcp-${n}@clinic.example`,
          lastName: 'Ada',
          specialty: pick(['cardiology', 'angiology', 'oncology', 'neurology'], random),
          timeZone: pick(['Europe/Berlin', 'Europe/Helsinki', 'America/New_York'], random),
        },
        consents: [
          { channel: 'email', purpose: 'marketing', state: random() < 0.1 ? 'withdrawn' : 'granted' },
          { channel: 'rep-task', purpose: 'sales', state: 'granted' },
        ],
      },
      happenings: [
        { after: 'PT2H', event: 'page.visited' },
        { after: `PT${hours + 1}H`, event: 'email.clicked', of: 'welcome', properties: { link: 'trial' } },
        { after: `PT${hours + 150}H`, event: answer, of: 'visit' },
      ],
    });
  });
}
