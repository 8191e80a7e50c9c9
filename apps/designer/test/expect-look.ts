import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { drawnStyle } from './drawn-style.ts';
import { colors } from './look-colors.ts';
import type { Look } from './look-places.ts';

/** Compares computed styles with a table, once what moves has come to rest. */
export async function expectLook(page: Page, scheme: 'light' | 'dark', looks: readonly Look[]): Promise<void> {
  const differences = async () => {
    const found = looks.map(async ([what, where, expected]) => {
      const place = where(page);
      const seen = await place.count();
      if (seen !== 1) return [`${what}: there are ${seen} of it`];
      const style = await drawnStyle(place);
      return Object.entries(expected).flatMap(([property, wanted]) => {
        const value = inScheme(wanted, scheme);
        if (style[property] === value || (property.startsWith('light ') && scheme === 'dark')) return [];
        return [`${what}: ${property} is ${style[property]}, not ${value}`];
      });
    });
    return (await Promise.all(found)).flat();
  };
  await expect.poll(differences).toEqual([]);
}

function inScheme(wanted: string, scheme: 'light' | 'dark'): string {
  return wanted.replace(/\{([^}]+)\}/g, (_, role: keyof typeof colors) => colors[role][scheme === 'light' ? 0 : 1]);
}
