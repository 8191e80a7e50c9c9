import { type Enrollment, hasEnded, nodeOf, type Row } from '../../engine/index.ts';
import { type Instant, isoInstant, wallAt } from '../../time/index.ts';
import { type AudienceResult, count, type JourneyResult, type NodeResult, nobodyYet, nothingYet } from './result.ts';

const day = 86_400_000;

/** A result in the making. */
export class Tally {
  readonly result: AudienceResult;
  readonly #dates = new Map<number, string>();

  constructor(journeys: readonly string[]) {
    this.result = { customers: 0, journeys: Object.fromEntries(journeys.map((key) => [key, nothingYet()])) };
  }

  of(journey: string): JourneyResult {
    const result = this.result.journeys[journey];
    if (!result) throw new Error(`${journey} is not in this run`);
    return result;
  }

  /** Counts what the further rows of an enrollment tell that stood at a node, and gives where it stands then. */
  rows(journey: string, rows: readonly Row[], stood: string | undefined): string | undefined {
    const result = this.of(journey);
    let here = stood;
    for (const row of rows) {
      if (row.type === 'entered') here = row.node;
      if (row.type === 'goal' && here !== undefined) nodeIn(result, here).goals++;
      this.#row(result, row, rows);
    }
    return here;
  }

  #row(result: JourneyResult, row: Row, rows: readonly Row[]): void {
    const node = row.node === undefined ? undefined : nodeIn(result, row.node);
    switch (row.type) {
      case 'enrolled':
        result.enrolled++;
        if (node) node.entered++;
        if (node && rows.some(({ type }) => type === 'entered')) leave(node, 'next');
        break;
      case 'entered':
        if (node) node.entered++;
        break;
      case 'left':
        if (node) leave(node, row.outlet ?? 'next');
        break;
      case 'sent':
        if (node) node.sent++;
        break;
      case 'held':
      case 'blocked':
      case 'failed':
        if (node) node[row.type]++;
        count(result[row.type], row.why ?? '');
        break;
      case 'goal':
        count(result.goals, row.goal ?? '');
        break;
      case 'exited':
        count(result.ended, row.reason ?? '');
        break;
      case 'waiting':
      case 'updated':
        break;
      default:
        row.type satisfies never;
    }
  }

  /** Counts a message handed over on a channel. */
  sent(journey: string, channel: string, { at, zone }: { at: Instant; zone: string }): void {
    const { messages } = this.of(journey);
    messages[channel] ??= {};
    count(messages[channel], this.#date(Math.floor(wallAt(at, zone) / day)));
  }

  /** Counts how an enrollment stands in the end. */
  stand(journey: string, { enrollment, isWritten }: { enrollment: Enrollment; isWritten: boolean }): void {
    const result = this.of(journey);
    if (isWritten) result.written++;
    if (enrollment.goals.length > 0) result.reached++;
    if (hasEnded(enrollment)) {
      result.durations.push(enrollment.at - enrollment.enrolledAt);
      return;
    }
    result.open++;
    const node = nodeOf(enrollment);
    if (node !== undefined) nodeIn(result, node).waiting++;
  }

  #date(days: number): string {
    const known = this.#dates.get(days);
    if (known !== undefined) return known;
    const date = isoInstant(days * day).slice(0, 10);
    this.#dates.set(days, date);
    return date;
  }
}

function nodeIn({ nodes }: JourneyResult, id: string): NodeResult {
  nodes[id] ??= nobodyYet();
  return nodes[id];
}

function leave(node: NodeResult, outlet: string): void {
  node.left++;
  count(node.outlets, outlet);
}
