/** What somebody wants who looks for a key, in the order in which they are listed. */
export const purposes = ['add', 'go', 'change', 'back'] as const;
export type ShortcutPurpose = (typeof purposes)[number];

/** Keys and what they are for. */
interface Bound {
  /** Where they are listened to; the browser's own keys for the clipboard arrive as events of it. */
  on: 'canvas' | 'editor' | 'clipboard';
  purpose: ShortcutPurpose;
  /** Any of these: `Mod` is Ctrl, on a Mac ⌘; `Arrow` is any of the four; a key's name is the browser's. */
  presses: readonly string[];
}

/** Every key of the editor in Design: the canvas and the page listen to these, and the list of them is made from these. */
export const shortcuts = {
  search: { on: 'editor', purpose: 'add', presses: ['/'] },
  connect: { on: 'canvas', purpose: 'add', presses: ['c'] },
  duplicate: { on: 'canvas', purpose: 'add', presses: ['Mod+d'] },
  copy: { on: 'clipboard', purpose: 'add', presses: ['Mod+c'] },
  cut: { on: 'clipboard', purpose: 'add', presses: ['Mod+x'] },
  paste: { on: 'clipboard', purpose: 'add', presses: ['Mod+v'] },
  go: { on: 'canvas', purpose: 'go', presses: ['Arrow'] },
  extend: { on: 'canvas', purpose: 'go', presses: ['Shift+Arrow'] },
  all: { on: 'canvas', purpose: 'go', presses: ['Mod+a'] },
  pick: { on: 'canvas', purpose: 'go', presses: [' '] },
  release: { on: 'canvas', purpose: 'go', presses: ['Escape'] },
  inspect: { on: 'canvas', purpose: 'change', presses: ['Enter'] },
  move: { on: 'canvas', purpose: 'change', presses: ['Mod+Arrow'] },
  remove: { on: 'canvas', purpose: 'change', presses: ['Delete', 'Backspace'] },
  undo: { on: 'editor', purpose: 'back', presses: ['Mod+z'] },
  redo: { on: 'editor', purpose: 'back', presses: ['Mod+Shift+z', 'Mod+y'] },
  list: { on: 'editor', purpose: 'back', presses: ['?'] },
} as const satisfies Record<string, Bound>;

export type Shortcut = keyof typeof shortcuts;

type On<Place extends Bound['on']> = {
  [Name in Shortcut]: (typeof shortcuts)[Name]['on'] extends Place ? Name : never;
}[Shortcut];

/** What keys on the canvas do. */
export type CanvasShortcut = On<'canvas'>;

/** What keys anywhere in the editor do. */
export type EditorShortcut = On<'editor'>;

/** All shortcuts by name. */
export const shortcutNames = Object.keys(shortcuts) as Shortcut[];

/** What of a key event says which keys were pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The shortcut that was pressed, of those that are listened to in a place. */
export function shortcutOf<Place extends Bound['on']>(event: KeyPress, place: Place): On<Place> | undefined {
  const pressed = pressOf(event);
  const isBound = (name: Shortcut): name is On<Place> => {
    const { on, presses }: Bound = shortcuts[name];
    return on === place && presses.includes(pressed);
  };
  return shortcutNames.find(isBound);
}

/** Keys as the table writes them. Shift is told of letters and keys with a name: other signs are found with it or without. */
function pressOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
  const name = key.startsWith('Arrow') ? 'Arrow' : key.length === 1 ? key.toLowerCase() : key;
  const isTold = name.length > 1 || name !== name.toUpperCase();
  return [altKey && 'Alt', (ctrlKey || metaKey) && 'Mod', shiftKey && isTold && 'Shift', name]
    .filter(Boolean)
    .join('+');
}
