const patience = 15_000;

/**
 * Stops once, at the first sign that we should end: Ctrl-C, SIGTERM, a closed terminal, or a launcher whose channel to us
 * closed. What does not stop in fifteen seconds is cut off.
 */
export function onStop(stop: () => Promise<void>): void {
  let isStopping = false;
  const once = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  process.on('disconnect', once);
}
