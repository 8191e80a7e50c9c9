import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import type { Fetch } from './find.ts';
import { release } from './release.ts';

const ORIGIN = 'https://temporal.download';
const ANSWER_MS = 6_000;
const STALL_MS = 10_000;
const PROGRESS_MS = 3_000;

/** Fetches the program from where Temporal's SDKs download theirs, and gives up within seconds where that is out of reach. */
export const downloadServer: Fetch = (folder, report) => downloadFrom(ORIGIN, folder, report);

/** As `downloadServer`, from any place that answers like it. */
export async function downloadFrom(origin: string, ...[folder, report]: Parameters<Fetch>): ReturnType<Fetch> {
  report(`Getting the Temporal server ${release.cli}: trying ${origin} …`);
  try {
    const { archiveUrl, fileToExtract } = await describeDownload(origin);
    const archive = join(folder, 'temporal.tar.gz');
    await save(archiveUrl, archive, report);
    await promisify(execFile)('tar', ['-xzf', archive, '-C', folder, fileToExtract]);
    return { path: join(folder, fileToExtract) };
  } catch (error) {
    return { problem: `Temporal's download did not work (${reason(error)}).` };
  }
}

async function describeDownload(origin: string): Promise<{ archiveUrl: string; fileToExtract: string }> {
  const platform = process.platform === 'darwin' ? 'darwin' : 'linux';
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const query = new URLSearchParams({ platform, arch, format: 'tar.gz' });
  const url = `${origin}/cli/v${release.cli}?${query}`;
  const answer: unknown = await (await getOk(url, AbortSignal.timeout(ANSWER_MS))).json();
  if (isDescription(answer)) return answer;
  throw new Error('unexpected answer');
}

function isDescription(answer: unknown): answer is { archiveUrl: string; fileToExtract: string } {
  if (typeof answer !== 'object' || answer === null) return false;
  const { archiveUrl, fileToExtract } = answer as Record<string, unknown>;
  return typeof archiveUrl === 'string' && typeof fileToExtract === 'string' && /^[\w.-]+$/.test(fileToExtract);
}

async function save(url: string, file: string, report: (line: string) => void): Promise<void> {
  const stalled = new AbortController();
  const giveUp = () => stalled.abort(new Error('no answer for a while'));
  let timer = setTimeout(giveUp, STALL_MS);
  let received = 0;
  let toldAt = Date.now();
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, STALL_MS);
      received += chunk.length;
      if (Date.now() - toldAt > PROGRESS_MS) {
        toldAt = Date.now();
        report(`Getting the Temporal server: ${Math.round(received / 1e6)} MB so far …`);
      }
      done(null, chunk);
    },
  });
  try {
    const { body } = await getOk(url, stalled.signal);
    if (!body) throw new Error('empty answer');
    await pipeline(Readable.fromWeb(body as ReadableStream), watch, createWriteStream(file), {
      signal: stalled.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}

async function getOk(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`);
  return response;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
