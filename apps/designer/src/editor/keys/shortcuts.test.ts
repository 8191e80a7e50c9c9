import { expect, test } from 'vitest';
import { type KeyPress, purposes, shortcutNames, shortcutOf, shortcuts } from './shortcuts.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test('keys are told by what is held with them, and Ctrl is ⌘ on a Mac', () => {
  expect(shortcutOf(press('ArrowDown'), 'canvas')).toBe('go');
  expect(shortcutOf(press('ArrowLeft', { shiftKey: true }), 'canvas')).toBe('extend');
  expect(shortcutOf(press('ArrowUp', { ctrlKey: true }), 'canvas')).toBe('move');
  expect(shortcutOf(press('c'), 'canvas')).toBe('connect');
  expect(shortcutOf(press('C', { shiftKey: true }), 'canvas')).toBeUndefined();
  expect(shortcutOf(press('Z', { metaKey: true, shiftKey: true }), 'editor')).toBe('redo');
  expect(shortcutOf(press('z', { ctrlKey: true, altKey: true }), 'editor')).toBeUndefined();
});

test('a sign is found however the keyboard makes it, and capitals that are locked change no letter', () => {
  expect(shortcutOf(press('/', { shiftKey: true }), 'editor')).toBe('search');
  expect(shortcutOf(press('?', { shiftKey: true }), 'editor')).toBe('list');
  expect(shortcutOf(press('D', { ctrlKey: true }), 'canvas')).toBe('duplicate');
});

test('no keys are listened to twice, and each is for something that is listed', () => {
  const all = shortcutNames.flatMap((name) => [...shortcuts[name].presses]);
  expect(all.length).toBe(new Set(all).size);
  for (const name of shortcutNames) expect(purposes).toContain(shortcuts[name].purpose);
});
