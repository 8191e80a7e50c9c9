import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadFrom } from './download.ts';

let folder: string;
let server: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-download-'));
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("Temporal's download", () => {
  it('is described, fetched and unpacked', async () => {
    writeFileSync(join(folder, 'temporal'), 'the program');
    execFileSync('tar', ['-czf', 'packed.tar.gz', 'temporal'], { cwd: folder });
    rmSync(join(folder, 'temporal'));
    const asked: string[] = [];
    const origin = await serve((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/packed.tar.gz') response.end(readFileSync(join(folder, 'packed.tar.gz')));
      else response.end(JSON.stringify({ archiveUrl: `${origin}/packed.tar.gz`, fileToExtract: 'temporal' }));
    });
    expect(await downloadFrom(origin, folder, () => {})).toEqual({ path: join(folder, 'temporal') });
    expect(readFileSync(join(folder, 'temporal'), 'utf8')).toBe('the program');
    expect(asked[0]).toMatch(/^\/cli\/v1\.5\.1\?platform=(linux|darwin)&arch=a/);
  });

  it('that answers with rubbish, or not at all, is a problem told plainly', async () => {
    const origin = await serve((_request, response) => response.end('{"fileToExtract": "../../etc/passwd"}'));
    expect(await downloadFrom(origin, folder, () => {})).toEqual({
      problem: "Temporal's download did not work (unexpected answer).",
    });
    expect(await downloadFrom('http://127.0.0.1:1', folder, () => {})).toHaveProperty('problem');
  });
});
