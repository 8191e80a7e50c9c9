// What the launcher's tests start in place of the runtime: healthy, with a write key, or in trouble when told so.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const { STAND_IN_BREAKS, STAND_IN_REFUSES, STAND_IN_WORKER_AFTER, WAYMARK_HOME = '', WAYMARK_PORT } = process.env;
if (STAND_IN_BREAKS) throw new Error('this stand-in breaks');
writeFileSync(join(WAYMARK_HOME, 'write-key'), 'key-of-the-stand-in\n');
let looks = 0;

/** The pid, but where a test asked for more. */
function answer(path: string | undefined): string {
  if (path === '/trpc/connectors.list' && STAND_IN_REFUSES !== undefined) {
    const refused = [{ name: 'fax', reason: STAND_IN_REFUSES }];
    return JSON.stringify({ result: { data: { connectors: [], refused } } });
  }
  if (path !== '/health' || STAND_IN_WORKER_AFTER === undefined) return String(process.pid);
  looks += 1;
  const worker = looks > Number(STAND_IN_WORKER_AFTER) ? 'ok' : 'down';
  console.log(`worker ${worker}`);
  return JSON.stringify({ status: 'ok', worker });
}

createServer((request, response) => response.end(answer(request.url))).listen(Number(WAYMARK_PORT), '127.0.0.1');
