import type { PillTone } from '@waymark/ui/components';

/** The tone of a connection's health. */
export const healthTones = { ok: 'good', attention: 'error', unknown: 'neutral' } as const satisfies Record<
  string,
  PillTone
>;
