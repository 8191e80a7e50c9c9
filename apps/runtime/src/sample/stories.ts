import type { ScenarioHappening } from '@waymark/core/scenario';
import type { Random } from './random.ts';
import { day, decides, happens, hour, minute, type Story } from './story.ts';

/** How somebody comes to the first visit, and when that is, counted from their enrollment. */
interface Way {
  happenings: ScenarioHappening[];
  visit: number;
  needs: Story['needs'];
}

const library = { properties: { link: 'https://www.velmoris.example/library' } };
const overview = { properties: { link: 'https://www.velmoris.example/overview' } };

/**
 * What sample customers live through in the HCP welcome: some wait at each of its waits, some are out, by every way that
 * leads out. The instants are spread, so that something happens within minutes of the first start and on most days after.
 */
export function makeStories(random: Random): Story[] {
  const within = (low: number, high: number) => random.between(low, high);

  const clicks = (): Way => {
    const span = within(hour, 2.5 * day);
    return {
      happenings: [happens(span, 'email.clicked', { of: 'welcome', ...library })],
      visit: span + 5 * day,
      needs: { email: true },
    };
  };
  const clicksLater = (): Way => {
    const span = 3 * day + within(2 * hour, 3.5 * day);
    return {
      happenings: [happens(span, 'email.clicked', { of: 'reminder', ...overview })],
      visit: span + 5 * day,
      needs: { email: true },
    };
  };
  const neverClicks = (): Way => ({ happenings: [], visit: 7 * day, needs: { email: true } });
  const cannotBeWritten = (): Way => ({ happenings: [], visit: 0, needs: { email: false } });
  const anyWay = (): Way => random.pick([clicks, clicks, clicksLater, neverClicks, cannotBeWritten])();

  const waits = (waitsAt: string, left: number, way: Way = neverClicks()): Story => {
    const { happenings, needs } = way;
    return { happenings, needs, now: { waitsAt, left } };
  };
  const rests = (left: number): Story => {
    const { happenings, visit, needs } = anyWay();
    const refusal = happens(visit + within(8 * hour, 9 * day), 'task.dismissed', { of: 'visit' });
    return { happenings: [...happenings, refusal], needs, now: { waitsAt: 'rest', left } };
  };
  const ends = (way: Way, more: ScenarioHappening[] = [], needs: { sms?: boolean } = {}): Story => ({
    happenings: [...way.happenings, ...more],
    needs: { ...way.needs, ...needs },
    now: { endedAgo: within(3 * hour, 8 * day) },
  });
  const isMet = (way: Way) =>
    ends(way, [happens(way.visit + within(8 * hour, 10 * day), 'task.completed', { of: 'visit' })]);
  const refuses = (way: Way) =>
    ends(way, [happens(way.visit + within(8 * hour, 6 * day), 'task.dismissed', { of: 'visit' })]);
  const books = (way: Way) => ends(way, [happens(way.visit + within(8 * hour, 6 * day), 'visit.booked')]);
  const booksAtOnce = () => ends(neverClicks(), [happens(within(4 * hour, 2 * day), 'visit.booked')]);
  const optsOut = (way: Way) => ends(way, [happens(way.visit + within(3 * hour, 2 * day), 'hcp.opted-out')]);
  const joinsWebinar = (way: Way): Way => ({
    ...way,
    happenings: [...way.happenings, happens(way.visit - within(hour, 2 * day), 'webinar.attended')],
  });
  const withdraws = (): Way => ({
    happenings: [
      happens(3 * hour, 'email.clicked', { of: 'welcome', ...library }),
      happens(2 * day, 'email.unsubscribed', { of: 'welcome' }),
      decides(2 * day, { channel: 'email', purpose: 'marketing', state: 'withdrawn' }),
    ],
    visit: 3 * hour + 5 * day,
    needs: { email: true },
  });
  const times = (count: number, make: () => Story) => Array.from({ length: count }, make);

  return [
    waits('clicked', 4 * minute),
    waits('quiet', 9 * minute, clicks()),
    waits('clicked-again', 16 * minute),
    waits('answer', 35 * minute, clicks()),
    ...times(8, () => waits('clicked', within(2 * hour, 2.9 * day))),
    ...times(5, () => waits('clicked-again', within(3 * hour, 3.9 * day))),
    ...times(5, () => waits('quiet', within(2 * hour, 4.9 * day), clicks())),
    ...times(2, () => waits('quiet', within(2 * hour, 4.9 * day), clicksLater())),
    ...times(10, () => waits('answer', within(5 * hour, 13.8 * day), anyWay())),
    waits('answer', within(2 * day, 9 * day), joinsWebinar(clicks())),
    waits('answer', within(2 * day, 9 * day), withdraws()),
    ...times(8, () => rests(within(day, 29 * day))),
    ...times(3, () => isMet(clicks())),
    isMet(joinsWebinar(clicksLater())),
    ...times(2, () => refuses(clicks())),
    ...times(4, () => books(clicks())),
    booksAtOnce(),
    books(joinsWebinar(clicksLater())),
    ...times(2, () => optsOut(clicks())),
    ends(neverClicks(), [], { sms: true }),
    ends(clicks(), [], { sms: false }),
  ];
}
