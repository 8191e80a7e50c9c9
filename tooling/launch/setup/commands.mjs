import { join } from 'node:path';

/**
 * What an npm script runs: a file, its arguments, its folder and what it adds to the environment.
 * A `leashed` command ends when we are killed. Undefined for a name that is no command.
 */
export function commandFor(root, name, args) {
  const leashed = (script, ...first) => ({
    file: join(root, 'node_modules/.bin/node'),
    args: [join(root, script), ...first, ...args],
    cwd: root,
    leashed: true,
  });
  const launched = (script, ...first) => leashed(join('tooling/launch/src', script), ...first);
  const turbo = (...tasks) => ({
    file: join(root, 'node_modules/.bin/turbo'),
    args: ['run', ...tasks, ...args],
    cwd: root,
    env: { ...silent, NODE_ENV: undefined },
  });
  const commands = {
    start: () => launched('start.ts'),
    dev: () => launched('start.ts', '--dev'),
    test: () => launched('test.ts'),
    'test-long': () => launched('test.ts', '--long'),
    check: () => launched('check.ts'),
    bench: () => launched('bench.ts'),
    'bench-canvas': () => launched('bench.ts', 'e'),
    fuzz: () => leashed('apps/runtime/fuzz/main.ts'),
    chaos: () => leashed('apps/runtime/chaos/main.ts'),
    screens: () => leashed('apps/designer/screens/main.ts'),
    build: () => turbo('build', 'build:workflow'),
    storybook: () => ({
      file: join(root, 'packages/ui/node_modules/.bin/storybook'),
      args: ['dev', '--host', '127.0.0.1', '--port', '6006', '--no-open', ...args],
      cwd: join(root, 'packages/ui'),
      env: silent,
    }),
    'build-storybook': () => turbo('build:storybook', '--output-logs=errors-only'),
    'get-temporal': () => launched('get-temporal.ts'),
    'probe-browser': () => launched('probe-browser.ts'),
    // Called where the user is, so that a file named on the command line is found.
    waymark: () => ({
      file: join(root, 'node_modules/.bin/node'),
      args: [join(root, 'apps/runtime/src/cli/main.ts'), ...args],
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/waymark') },
    }),
  };
  return Object.hasOwn(commands, name) ? commands[name]() : undefined;
}

/** Our tools report to nobody. */
const silent = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', STORYBOOK_DISABLE_TELEMETRY: '1' };
