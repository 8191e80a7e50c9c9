import { type FSWatcher, watch } from 'node:fs';
import { sep } from 'node:path';

/** How long a package must be left alone before it counts as changed, in milliseconds: an editor writes in several steps. */
const quietMs = 150;

/** What to watch, and whom to tell. */
export interface WatchOptions {
  /** Folders with one package per subfolder. */
  folders: readonly string[];
  /** Told the name of a subfolder in which something was written, made or removed. */
  changed: (name: string) => void;
}

/** Watches folders of packages until it is closed. What is installed (`node_modules`) and hidden is passed over. */
export function watchPackages({ folders, changed }: WatchOptions): { close(): void } {
  const waiting = new Map<string, NodeJS.Timeout>();
  const notice = (file: string | null) => {
    const [name = '', ...inner] = (file ?? '').split(sep);
    if ([name, ...inner].some((part) => part === 'node_modules' || part.startsWith('.')) || name === '') return;
    clearTimeout(waiting.get(name));
    const tell = () => {
      waiting.delete(name);
      changed(name);
    };
    waiting.set(name, setTimeout(tell, quietMs));
  };
  const watchers: FSWatcher[] = folders.map((folder) => watch(folder, { recursive: true }, (_, file) => notice(file)));
  return {
    close() {
      for (const watcher of watchers) watcher.close();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
