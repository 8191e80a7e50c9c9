import {
  addDuration,
  type Instant,
  isOpen,
  nextOpening,
  nextWallTime,
  readInstant,
  subtractDuration,
  type Weekday,
  type Window,
} from '../index.ts';
import { minutes, type Row } from './read-table.ts';

/** A question the table answers, its answer and ours. */
export interface Answer {
  question: () => string;
  told: Instant | boolean;
  ours: Instant | boolean | undefined;
}

/** Where a row is asked: in a zone, at the change it counts from. */
export interface Place {
  zone: string;
  at: Instant;
  spans: Map<string, string[]>;
}

/** Asks our calendar every question of a row. */
export const ask = (row: Row, place: Place): Answer[] => questions[row.kind]?.(row.cells, place) ?? [];

const questions: Record<string, (cells: string[], place: Place) => Answer[]> = {
  wall: ([wall = '', offset = ''], { zone, at }) => [
    { question: () => `instant of ${wall}`, told: at + minutes(offset), ours: readInstant(wall, zone) },
  ],

  end: ([instant = '', ...results], { zone, spans }) =>
    added(Date.parse(instant), results, { zone, of: spans.get('end') }),

  add: ([source = '', ...results], { zone, at, spans }) =>
    added(at + minutes(source), results, { zone, of: spans.get('add') }),

  land: (cells, { zone, at, spans }) =>
    cells.flatMap((cell, n) => {
      const [source = '', result = ''] = cell.split(':');
      return added(at + minutes(source), [result], { zone, of: spans.get('land')?.slice(n, n + 1) });
    }),

  window: ([text = '', ...cells], { zone, at }) => {
    const window = readWindow(text);
    return cells.flatMap((cell): Answer[] => {
      const [source = '', open, next = ''] = cell.split(':');
      const now = at + minutes(source);
      return [
        { question: () => `${text} open at ${iso(now)}`, told: open === '1', ours: isOpen(window, now, zone) },
        {
          question: () => `${text} next after ${iso(now)}`,
          told: now + minutes(next),
          ours: nextOpening(window, now, zone),
        },
      ];
    });
  },

  clock: ([time = '', ...cells], { zone, at }) =>
    cells.map((cell) => {
      const [source = '', next = ''] = [cell.slice(0, cell.indexOf(':')), cell.slice(cell.indexOf(':') + 1)];
      const now = at + minutes(source);
      return {
        question: () => `${time} after ${iso(now)}`,
        told: now + minutes(next),
        ours: nextWallTime(time, now, zone),
      };
    }),
};

/** Adds spans to an instant; one that leads back is also taken off without its sign. */
function added(
  from: Instant,
  results: string[],
  { zone, of = [] }: { zone: string; of: string[] | undefined },
): Answer[] {
  return results.flatMap((result, n): Answer[] => {
    const span = of[n] ?? '';
    const told = from + minutes(result);
    const sum = { question: () => `${iso(from)} + ${span}`, told, ours: addDuration(from, span, zone) };
    if (!span.startsWith('-')) return [sum];
    const positive = span.slice(1);
    return [sum, { question: () => `${iso(from)} − ${positive}`, told, ours: subtractDuration(from, positive, zone) }];
  });
}

function readWindow(text: string): Window {
  const [hours = '', days] = text.split(' ');
  const [from = '', to = ''] = hours.split('-');
  return { from, to, days: days?.split(',') as Weekday[] | undefined };
}

const iso = (at: Instant): string => new Date(at).toISOString();
