import { useSyncExternalStore } from 'react';

/** Where a rep is: behind the `#` stand their token and, after a slash, the task that is open. */
export interface DeskPlace {
  token: string;
  task: string | undefined;
}

/** Reads the part of an address from its `#` on. */
export function readPlace(hash: string): DeskPlace {
  const [token = '', task] = hash.replace(/^#/, '').split('/');
  return { token, task: task && /^\d+$/.test(task) ? task : undefined };
}

/** The part of an address from its `#` on at which a task, or with none the list, is open. */
export const placeHash = ({ token, task }: DeskPlace): string => `#${token}${task === undefined ? '' : `/${task}`}`;

const listen = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** Where the rep is, as the browser's address says; going back and forth works. */
export const usePlace = (): DeskPlace => readPlace(useSyncExternalStore(listen, () => window.location.hash));
