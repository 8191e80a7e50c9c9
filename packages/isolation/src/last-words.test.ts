import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hearLastWords, type LastWords } from './last-words.ts';

let printed: string[];
let words: LastWords;
beforeEach(() => {
  vi.useFakeTimers();
  printed = [];
  words = hearLastWords((line) => printed.push(line));
});
afterEach(() => vi.useRealTimers());

it('a line of the program that reads like the beginning of the end is printed once nothing follows it, and what comes later at once', async () => {
  words.hear('FATAL ERROR: the printer is on fire');
  words.hear('it burns');
  expect(printed).toEqual([]);
  await vi.runAllTimersAsync();
  words.hear('it went out');
  expect(printed).toEqual(['FATAL ERROR: the printer is on fire', 'it burns', 'it went out']);
});

it('what V8 says of memory counts however long it pauses before the end, and is not printed where it does not', async () => {
  words.hear('<--- Last few GCs --->');
  words.hear('FATAL ERROR: Reached heap limit');
  expect(words.close(true)).toEqual({ speakOfMemory: true });
  await vi.runAllTimersAsync();
  expect(printed).toEqual([]);

  words = hearLastWords(() => {});
  words.hear('FATAL ERROR: Reached heap limit');
  await vi.runAllTimersAsync();
  expect(words.close(true)).toEqual({ speakOfMemory: true });
});
