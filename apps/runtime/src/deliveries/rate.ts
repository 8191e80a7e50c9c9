import type { LoadedConnector } from '@waymark/connectors/loader';
import { addDuration } from '@waymark/core/time';
import type { Rate } from '../db/schema/connections.ts';
import type { StoredConnection } from '../store/connections.ts';

/** Milliseconds by which messages may bunch together between leaving us and arriving; in a short period, a quarter of it. */
const bunching = 250;

/** How many messages a connection takes: by its own rate, else by the one that its connector declares. */
export const rateOf = ({ rate }: StoredConnection, connector: LoadedConnector | undefined): Rate | undefined =>
  rate ?? connector?.manifest.capabilities.rateLimit;

/** The period of a rate, in milliseconds. */
export const periodOf = ({ per }: Rate): number => addDuration(0, per, 'UTC');

/**
 * Milliseconds between two messages of a connection; 0 where nothing limits it. They leave one by one and evenly (the
 * generic cell rate algorithm, ITU-T I.371, with a burst of one), a little more slowly than allowed, so that what is
 * still on its way seldom keeps one back.
 */
export function spacingOf(rate: Rate | undefined): number {
  if (rate === undefined) return 0;
  const period = periodOf(rate);
  return (period + Math.min(bunching, period / 4)) / rate.max;
}

/** Messages a second at that spacing; undefined where nothing limits it. */
export const perSecond = (rate: Rate | undefined): number | undefined =>
  rate === undefined ? undefined : 1000 / spacingOf(rate);
