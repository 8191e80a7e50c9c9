import { existsSync, type FSWatcher, watch } from 'node:fs';
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

/** Watches folders of packages until it is closed. What is hidden is passed over; what is linked to counts as changed too. */
export function watchPackages({ folders, changed }: WatchOptions): { close(): void } {
  const waiting = new Map<string, NodeJS.Timeout>();
  const notice = (file: string | null) => {
    const parts = (file ?? '').split(sep);
    const [name = ''] = parts;
    if (name === '' || parts.some((part) => part.startsWith('.'))) return;
    clearTimeout(waiting.get(name));
    const tell = () => {
      waiting.delete(name);
      changed(name);
    };
    waiting.set(name, setTimeout(tell, quietMs));
  };
  const watchers: FSWatcher[] = folders
    .filter(existsSync)
    .map((folder) => watch(folder, { recursive: true }, (_, file) => notice(file)));
  return {
    close() {
      for (const watcher of watchers) watcher.close();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
