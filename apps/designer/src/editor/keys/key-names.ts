import type { TFunction } from 'i18next';

const called = ['Arrow', 'Backspace', 'Delete', 'Enter', 'Escape', 'Mod', 'Shift', 'Space'] as const;

/** The keys of a press as keyboards of the reader's language name them: `Mod+Shift+z` is Ctrl, Shift, Z. */
export function keyNames(press: string, t: TFunction<'editor'>, isMac: boolean): string[] {
  return press.split('+').map((key) => {
    const name = called.find((one) => one === (key === ' ' ? 'Space' : key));
    if (name === 'Mod' && isMac) return '⌘';
    return name === undefined ? key.toUpperCase() : t(`keys.key.${name}`);
  });
}

/** True on a Mac, where ⌘ stands for Ctrl. */
export const isOnMac = (): boolean => /Mac/.test(navigator.userAgent);
