// A launcher for tests: everything of the real one, but one stand-in program instead of API, worker and Temporal.
import { fileURLToPath } from 'node:url';
import { launch } from './launch.ts';
import { readSettings } from './settings.ts';

const read = readSettings(process.env, process.cwd());
if ('problem' in read) throw new Error(read.problem);
const { settings } = read;
const program = fileURLToPath(new URL('./stand-in-program.ts', import.meta.url));

await launch({
  settings,
  script: fileURLToPath(import.meta.url),
  async prepare({ keep, say }) {
    say('starting the stand-in …');
    keep({
      name: 'stand-in',
      file: process.execPath,
      args: [program],
      env: { ...process.env, WAYMARK_HOME: settings.home },
      cwd: settings.home,
      log: `${settings.home}/logs/stand-in.log`,
      mark: program,
    });
    return undefined;
  },
});
