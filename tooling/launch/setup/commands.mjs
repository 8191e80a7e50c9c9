import { join } from 'node:path';

/** What an npm script runs: a file, its arguments and its folder; `leashed` commands end when we are killed. */
export function commandFor(root, name, args) {
  const node = join(root, 'node_modules/.bin/node');
  const launch = (script, ...first) => ({
    file: node,
    args: [join(root, 'tooling/launch/src', script), ...first, ...args],
    cwd: root,
    leashed: true,
  });
  switch (name) {
    case 'start':
      return launch('start.ts');
    case 'dev':
      return launch('start.ts', '--dev');
    case 'test':
      return launch('test.ts');
    case 'test-long':
      return launch('test.ts', '--long');
    case 'check':
      return launch('check.ts');
    case 'build':
      return {
        file: join(root, 'node_modules/.bin/turbo'),
        args: ['run', 'build', 'build:workflow', ...args],
        cwd: root,
      };
    case 'storybook':
      return {
        file: join(root, 'packages/ui/node_modules/.bin/storybook'),
        args: ['dev', '--host', '127.0.0.1', '--port', '6006', '--no-open', '--disable-telemetry', ...args],
        cwd: join(root, 'packages/ui'),
      };
    case 'waymark':
      return {
        file: node,
        args: [join(root, 'apps/runtime/src/cli/main.ts'), ...args],
        cwd: process.env.INIT_CWD ?? process.cwd(),
        env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/waymark') },
      };
    default:
      return undefined;
  }
}
