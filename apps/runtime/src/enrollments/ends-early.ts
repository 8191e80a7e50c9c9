import type { Row } from '@waymark/core/engine';
import type { Plan } from '@waymark/core/plan';

/**
 * True where the rows of one event end an enrollment before its path does: by a goal, an exit rule or a stop. Whoever
 * comes to an exit, or to where nothing follows, has gone the whole way.
 */
export function endsEarly({ steps }: Plan, rows: readonly Row[]): boolean {
  if (rows.at(-1)?.type !== 'exited') return false;
  const before = rows.at(-2);
  if (before?.type === 'left') return false;
  return before?.type !== 'entered' || steps[before.node ?? '']?.type !== 'end';
}
