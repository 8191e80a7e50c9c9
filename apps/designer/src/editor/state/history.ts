/** Values over time. Each step keeps the value before it, and what the user meant by it. */
export interface History<T> {
  present: T;
  past: Step<T>[];
  future: Step<T>[];
}

interface Step<T> {
  value: T;
  intent: string;
  /** Milliseconds; when the step last grew. */
  at: number;
}

/** How a change is remembered: changes of one intent that follow each other soon become one step. */
export interface Change {
  intent: string;
  /** Milliseconds. */
  at: number;
}

const soonMs = 4_000;
const longest = 200;

/** A history without a past. */
export function begin<T>(present: T): History<T> {
  return { present, past: [], future: [] };
}

/** Goes on to `next`. Undoing again brings back the value before the intent began. An unchanged value is no step. */
export function record<T>(history: History<T>, next: T, { intent, at }: Change): History<T> {
  if (Object.is(next, history.present)) return history;
  const last = history.past.at(-1);
  if (last && last.intent === intent && at - last.at <= soonMs) {
    return { present: next, past: [...history.past.slice(0, -1), { ...last, at }], future: [] };
  }
  const past = [...history.past, { value: history.present, intent, at }].slice(-longest);
  return { present: next, past, future: [] };
}

/** Goes on to `next` as a part of the latest step; before any step the beginning itself changes. */
export function extend<T>(history: History<T>, next: T): History<T> {
  const past = history.past.length > 0 ? [...history.past] : history.past;
  return { ...history, past, present: next };
}

/** One step back; the same history where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    present: step.value,
    past: history.past.slice(0, -1),
    future: [...history.future, { ...step, value: history.present }],
  };
}

/** One step forward again; the same history where there is none. */
export function redo<T>(history: History<T>): History<T> {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    present: step.value,
    past: [...history.past, { ...step, value: history.present, at: Number.NEGATIVE_INFINITY }],
    future: history.future.slice(0, -1),
  };
}
