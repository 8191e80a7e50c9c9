import type { ChaosOptions } from './run.ts';

/** The runs of which the promise's figures are made. */
export const runs = {
  'send-again': {
    title: 'mail by SMTP, the connection’s policy is to send again',
    provider: 'smtp',
    onUnknown: 'send-again',
  },
  hold: { title: 'mail by SMTP, the connection’s policy is to hold', provider: 'smtp', onUnknown: 'hold' },
  keys: {
    title: 'a receiver that honours keys, the connection’s policy is to send again',
    provider: 'keyed',
    onUnknown: 'send-again',
  },
} as const satisfies Record<string, Pick<ChaosOptions, 'provider' | 'onUnknown'> & { title: string }>;

/** One of them. */
export type RunName = keyof typeof runs;
