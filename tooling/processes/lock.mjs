// Plain JavaScript without dependencies: the launcher needs it before anything is installed, under any Node.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT_MS = 1_000;
const SILENT_MS = 15_000;

export async function withLock(path, work, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  while (!take(path)) {
    if (giveUpOf(path)) continue;
    if (!told) onWait?.();
    told = true;
    await sleep(200);
  }
  const beat = setInterval(() => touch(path), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function touch(path) {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The folder was cleaned away under us: the work goes on, and the lock file is gone anyway.
  }
}

/** Takes a dead holder's lock file away; true when it is worth trying again at once. */
function giveUpOf(path) {
  try {
    const seen = readFileSync(path, 'utf8');
    if (!isDead(seen, statSync(path).mtimeMs)) return false;
    const aside = `${path}.${process.pid}`;
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, path);
    rmSync(aside, { force: true });
    return true;
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EEXIST') return true;
    throw error;
  }
}

function isDead(seen, beatAt) {
  if (Date.now() - beatAt > SILENT_MS) return true;
  try {
    const { pid, host } = JSON.parse(seen);
    if (host !== hostname()) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
