import { registerHooks } from 'node:module';

const insideDrizzle = /\/node_modules\/drizzle-orm\/.*\.js$/;

/**
 * Imported first, it makes what follows start sooner. Node reads the whole `exports` of a package again for each import
 * between two of its files, and those of drizzle-orm have 170 KB: a second of every start. Its files name each other by
 * their paths, so nothing need be looked up.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && context.parentURL !== undefined && insideDrizzle.test(context.parentURL)
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context),
});
