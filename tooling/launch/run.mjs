// The door of every npm script. Plain JavaScript for any Node from 20 on: it sets the checkout up where needed,
// then runs the command under the project's own Node. Whatever it says goes to stderr.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandFor } from './setup/commands.mjs';
import { passTo } from './setup/pass.mjs';
import { isSetUp } from './setup/stamp.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [name = '', ...args] = process.argv.slice(2);

const command = commandFor(root, name, args);
if (!command) {
  console.error(`There is no command "${name}". Run "npm run" to see them.`);
  process.exit(1);
}
if (!isSetUp(root)) {
  const { setUp } = await import('./setup/set-up.mjs');
  const problem = await setUp(root);
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
}
passTo(command, join(root, 'node_modules/.bin'));
