/** What this thread has spent of a processor so far, in milliseconds: work is timed by it, whoever else is at work. */
export function cpuNow(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
