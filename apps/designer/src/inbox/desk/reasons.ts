import type { TFunction } from 'i18next';

/** Why a rep may dismiss a task; the code is the event's property `reason`. */
export const reasons = ['not-reached', 'not-interested', 'wrong-person', 'no-time', 'other'] as const;

/** A reason in words; one that is none of ours as it was written. */
export function wordReason(reason: string, t: TFunction<'desk'>): string {
  const known = reasons.find((one) => one === reason);
  return known ? t(`reason.${known}`) : reason;
}
