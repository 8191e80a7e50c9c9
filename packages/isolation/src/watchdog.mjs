// Runs in a thread beside a process's own code, so that it is awake while that code never yields: ends the process once its
// host is gone, or it takes more memory than it may. Plain JavaScript, since stripping types here costs 10 MB a process.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const everyMs = 250;
const { hostPid, mostMb, reasons, sign } = workerData;

setInterval(() => {
  const isOrphan = process.ppid !== hostPid;
  const takesTooMuch = process.memoryUsage.rss() > mostMb * 1_000_000;
  if (takesTooMuch && !isOrphan) writeSync(reasons, `${sign}it took over ${mostMb} MB of memory\n`);
  if (takesTooMuch || isOrphan) process.kill(process.pid, 'SIGKILL');
}, everyMs);
