import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isOwn } from './place.ts';

/** How far an import came: a module that another one wanted could not be had, or what a module holds could not be taken in. */
export type Stopped = { wanted: string; by: string } | { within: string };

const again = '?again';

/**
 * Imports an entry that failed once more, and sees at which file of its own package it fails: Node does not say so of each
 * fault. Undefined where it does not fail, or not within 5 s. What the package runs as it is imported may run again.
 */
export async function importAgain(entry: string, folder: string): Promise<Stopped | undefined> {
  let stopped: Stopped | undefined;
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const { parentURL, conditions } = context;
      stopped = parentURL?.startsWith('file:') ? { wanted: specifier, by: fileURLToPath(parentURL) } : undefined;
      const found = next(specifier, context);
      const isFresh = conditions.includes('import') && found.url.startsWith('file:');
      return isFresh && isOwn(fileURLToPath(found.url), folder) ? { ...found, url: found.url + again } : found;
    },
    load: (url, context, next) => {
      const had = next(url, context);
      stopped = url.startsWith('file:') ? { within: fileURLToPath(url) } : undefined;
      return had;
    },
  });
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), 5_000);
  const failed = await Promise.race([
    late.promise,
    import(entry).then(
      () => false,
      () => true,
    ),
  ]);
  clearTimeout(timer);
  hooks.deregister();
  return failed ? stopped : undefined;
}
