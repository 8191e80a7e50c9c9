// What the launcher's tests start in place of the runtime: healthy, with a write key, or broken when told so.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

if (process.env.STAND_IN_BREAKS) throw new Error('this stand-in breaks');
writeFileSync(join(process.env.WAYMARK_HOME ?? '', 'write-key'), 'key-of-the-stand-in\n');
createServer((_request, response) => response.end(String(process.pid))).listen(
  Number(process.env.WAYMARK_PORT),
  '127.0.0.1',
);
