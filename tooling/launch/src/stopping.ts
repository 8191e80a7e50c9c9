/** Runs `stop` once, at the first sign that we should end: Ctrl-C, SIGTERM, a closed terminal, or a launcher gone. */
export function onStop(stop: () => Promise<void>): void {
  let stopped = false;
  const once = () => {
    if (stopped) return;
    stopped = true;
    void stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  process.on('disconnect', once);
  process.channel?.unref();
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
