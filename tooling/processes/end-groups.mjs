import { setTimeout as sleep } from 'node:timers/promises';

const GRACE_MS = 8_000;

export async function endGroups(pids, graceMs = GRACE_MS) {
  for (const pid of pids) signalGroup(pid, 'SIGTERM');
  const deadline = Date.now() + graceMs;
  let left = pids.filter(groupRuns);
  while (left.length > 0 && Date.now() < deadline) {
    await sleep(50);
    left = left.filter(groupRuns);
  }
  for (const pid of left) signalGroup(pid, 'SIGKILL');
}

export function isRunning(pid) {
  return canSignal(pid);
}

function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

function groupRuns(pid) {
  return canSignal(-pid) || canSignal(pid);
}

function canSignal(target) {
  try {
    process.kill(target, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
