import type { Because } from '@waymark/core/engine';
import type { Scenario } from '@waymark/core/scenario';
import type { TraceRow } from '@waymark/core/simulator';
import { addDuration } from '@waymark/core/time';

/** One thing that happens to the customer, at its instant. */
interface Happening {
  at: number;
  event: string;
}

const hour = 3_600_000;

/** The simulated journey as a programmer writes it: one function that plays one scenario and writes the same trace. */
export function playByHand(scenario: Scenario): TraceRow[] {
  const { customer, happenings } = scenario;
  const start = Date.parse(scenario.start);
  const { timeZone, specialty, email } = customer.attributes;
  const zone = typeof timeZone === 'string' ? timeZone : 'Europe/Berlin';
  const coming = happenings.flatMap((one): Happening[] =>
    'event' in one ? [{ at: start + Number(one.after.slice(2, -1)) * hour, event: one.event }] : [],
  );
  const rows: TraceRow[] = [{ at: iso(start), type: 'enrolled', node: 'registered' }];
  let now = start;

  const enter = (node: string) => rows.push({ at: iso(now), type: 'entered', node, visit: 1 });
  const leave = (node: string, outlet: string, { because, why }: { because: Because; why: string }) =>
    rows.push({ at: iso(now), type: 'left', node, visit: 1, outlet, why, because });
  const exit = (reason: string) => {
    rows.push({ at: iso(now), type: 'exited', reason });
    return rows;
  };
  const isGranted = (channel: string, purpose: string) =>
    customer.consents?.some((one) => one.channel === channel && one.purpose === purpose && one.state === 'granted');

  /** Sends a mail where the customer consents; true when it went. */
  const mail = (node: string, name: string): boolean => {
    enter(node);
    const isSent = isGranted('email', 'marketing') === true && typeof email === 'string';
    if (isSent) {
      rows.push({ at: iso(now), type: 'sent', node, visit: 1 });
      leave(node, 'next', { because: { code: 'sent' }, why: `“${name}” was handed over.` });
    } else {
      rows.push({ at: iso(now), type: 'blocked', node, visit: 1, why: 'consent' });
      const because: Because = { code: 'blocked', why: 'consent' };
      leave(node, 'next', { because, why: `“${name}” was not sent: ${noConsent}.` });
    }
    return isSent;
  };
  /** Waits for one of some events; undefined when none came in time. */
  const heard = (node: string, events: readonly string[], timeout: string): string | undefined => {
    const until = addDuration(now, timeout, zone);
    rows.push({ at: iso(now), type: 'waiting', node, visit: 1, until: iso(until) });
    const first = coming.find(({ at, event }) => at >= now && at <= until && events.includes(event));
    now = first ? first.at : until;
    return first?.event;
  };
  const happened = (node: string, outlet: string, event: string) =>
    leave(node, outlet, { because: { code: 'happened', event }, why: `“${event}” happened.` });

  const isWelcomed = mail('welcome', 'Welcome');
  enter('opened');
  if (heard('opened', isWelcomed ? ['email.clicked'] : [], 'P3D')) {
    happened('opened', 'happened', 'email.clicked');
    enter('field');
    if (specialty === 'cardiology' || specialty === 'angiology') {
      const why = 'Case 1 of “Field” is the first that holds, so the way goes on by “heart”.';
      leave('field', 'heart', { because: { code: 'case', case: 1 }, why });
      mail('trial', 'Trial results');
      return exit('end');
    }
    const why = 'No case of “Field” holds, so the way goes on by “else”.';
    leave('field', 'else', { because: { code: 'else' }, why });
    enter('cool-off');
    const until = addDuration(now, 'P1W', zone);
    rows.push({ at: iso(now), type: 'waiting', node: 'cool-off', visit: 1, until: iso(until) });
    now = until;
    leave('cool-off', 'next', { because: { code: 'elapsed' }, why: 'The time of “Cool-off” is over.' });
    mail('news', 'News');
    return exit('end');
  } else {
    const why = 'Nothing that “Opened?” waits for happened in time.';
    leave('opened', 'timeout', { because: { code: 'timeout' }, why });
  }

  enter('visit');
  rows.push({ at: iso(now), type: 'sent', node: 'visit', visit: 1 });
  leave('visit', 'next', { because: { code: 'sent' }, why: '“Visit” was handed over.' });
  enter('answer');
  const answer = heard('answer', ['task.completed', 'task.dismissed'], 'P14D');
  if (answer === 'task.completed') {
    happened('answer', 'met', answer);
    enter('won');
    return exit('won');
  }
  if (answer === 'task.dismissed') {
    happened('answer', 'refused', answer);
    return exit('end');
  }
  const why = 'Nothing that “Answer” waits for happened in time.';
  leave('answer', 'timeout', { because: { code: 'timeout' }, why });
  return exit('end');
}

const noConsent = 'the customer’s consent for this channel and purpose is missing or was withdrawn';

const iso = (at: number): string => new Date(at).toISOString();
