// The process behind a leash. Its standard input comes from the one it serves: when that closes, that one is gone.
import { createInterface } from 'node:readline';
import { endGroups } from './end-groups.mjs';

const held = new Set();
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) held.add(pid);
  else held.delete(pid);
});
lines.on('close', () => endGroups([...held]));
