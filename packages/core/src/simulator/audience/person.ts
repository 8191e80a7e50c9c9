import type { DeliveryEvent } from '../../driver/index.ts';
import type { Row } from '../../engine/index.ts';
import type { JsonObject, PastEvent, View } from '../../plan/index.ts';
import type { Instant } from '../../time/index.ts';
import { applyHappening, pastEvent, withAttributes } from '../scenario-view.ts';
import type { AudienceCustomer } from './audience.ts';
import { Entries } from './entries.ts';
import type { Life, Surroundings } from './life.ts';
import { luckOf, Mail } from './mail.ts';
import { Diary, type Occurrence } from './occurrence.ts';
import { respond } from './respond.ts';
import type { Message } from './response.ts';
import type { Run } from './run.ts';

/**
 * One customer of an audience run: all their enrollments together, in the order of instants, on one view and one list
 * of messages handed over. At each instant what happened comes first, each thing told to every open enrollment in the
 * order in which they began; then timers, in that order too.
 */
export class Person implements Surroundings {
  readonly #run: Run;
  readonly #diary = new Diary();
  readonly #entries: Entries;
  readonly #mail: Mail;
  #lives: Life[] = [];
  #shared: View;
  #now = Number.NEGATIVE_INFINITY;

  constructor(run: Run, customer: AudienceCustomer) {
    this.#run = run;
    this.#entries = new Entries(run, this);
    this.#mail = new Mail(run);
    this.#shared = run.viewOf(customer);
    for (const occurrence of run.diaryOf(customer)) this.#diary.add(occurrence);
  }

  /** Lives through it all, and counts what comes of it. */
  live(): void {
    const { end, tally } = this.#run;
    for (let at = this.#next(); at <= end; at = this.#next()) {
      const occurrence = this.#diary.next() === at ? this.#diary.take() : undefined;
      if (occurrence) this.#happen(occurrence);
      else this.#ring(at);
    }
    for (const life of this.#lives) tally.stand(life.plan.journey, life);
    tally.result.customers++;
  }

  #next(): Instant {
    let next = this.#diary.next() ?? Number.POSITIVE_INFINITY;
    for (const { alarm } of this.#lives) if (alarm !== null && alarm < next) next = alarm;
    return next;
  }

  #ring(at: Instant): void {
    this.#now = at;
    this.#lives.find(({ alarm }) => alarm === at)?.go();
    this.#part();
  }

  #happen({ at, happening, answers, entrants = [] }: Occurrence): void {
    this.#now = at - 1;
    const event = eventOf(happening, at);
    const asked = { at, shared: this.#shared, event };
    const entering = event ? [...entrants, ...this.#run.triggeredBy(event)] : entrants;
    const begun = entering.map((entrant) => this.#entries.admit(entrant, asked)).filter((life) => life !== undefined);
    this.#learn(happening, at);
    for (const life of happening === undefined ? [] : this.#lives) {
      life.hear(at, heardBy(life, { at, happening, answers }));
    }
    for (const life of begun) {
      this.#lives.push(life);
      life.know(this.#shared);
      life.go();
      this.#write(respond(this.#run.responses, { at, luck: life.luck }));
    }
    this.#part();
  }

  /** What is shared, after a happening. */
  #learn(happening: Occurrence['happening'], at: Instant): void {
    if (typeof happening !== 'object') return;
    const event = eventOf(happening, at);
    if (event) this.#shared.history.push(event);
    else this.#know(applyHappening(this.#shared, happening, { at, enrollment: { visits: {} }, zone: 'UTC' }));
  }

  #know(shared: View): void {
    this.#shared = shared;
    for (const life of this.#lives) life.know(shared);
  }

  #write(occurrences: readonly Occurrence[]): void {
    for (const occurrence of occurrences) this.#diary.add(occurrence);
  }

  /** Leaves the enrollments that ended behind. */
  #part(): void {
    if (!this.#lives.some(({ hasEnded }) => hasEnded)) return;
    for (const life of this.#lives.filter(({ hasEnded }) => hasEnded)) {
      this.#entries.ended(life);
      this.#run.tally.stand(life.plan.journey, life);
    }
    this.#lives = this.#lives.filter(({ hasEnded }) => !hasEnded);
  }

  now(): Instant {
    return this.#now;
  }

  tell(life: Life, rows: readonly Row[]): void {
    life.here = this.#run.tally.rows(life.plan.journey, rows, life.here);
  }

  send(life: Life, message: Message, at: Instant): DeliveryEvent {
    const event = this.#mail.send(life, message, at);
    if (event.type !== 'delivery-settled' || event.outcome !== 'sent') return event;
    if (message.step.contacts === 'customer') life.isWritten = true;
    this.#write(respond(this.#run.responses, { at, luck: luckOf(life, message), sent: { life, message } }));
    return event;
  }

  change(change: JsonObject, at: Instant): void {
    this.#know(withAttributes(this.#shared, change, 'UTC'));
    if (this.#lives.length > 1) this.#write([{ at, happening: 'changed' }]);
  }

  enter(life: Life, journey: string, at: Instant): void {
    const entrants = this.#run.sentInto(journey, life.view().entry);
    if (entrants.length > 0) this.#write([{ at, entrants }]);
  }
}

const eventOf = (happening: Occurrence['happening'], at: Instant): PastEvent | undefined =>
  typeof happening === 'object' && 'event' in happening
    ? pastEvent({ ...happening, of: undefined }, at, {})
    : undefined;

/** An event as one of the enrollments hears it: tied to a message of its own, where it answers one. */
function heardBy(
  life: Life,
  { at, happening, answers }: Pick<Occurrence, 'at' | 'happening' | 'answers'>,
): PastEvent | undefined {
  if (typeof happening !== 'object' || !('event' in happening)) return undefined;
  const heard = pastEvent(happening, at, life.enrollment.visits);
  return answers?.life === life ? { ...heard, delivery: { node: answers.node, visit: answers.visit } } : heard;
}
