import { readable } from '@waymark/core/journey';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const unsent = ['consent', 'no-address', 'cap', 'suppressed', 'refused'] as const;
const refusals = ['where', 'key-missing', 'already-open', 'entered-before', 'cooldown'] as const;
const endings = ['end', 'goal', 'too-many-visits'] as const;

/** Why something was as it was, in a few words. */
export function useReasons() {
  const { t } = useTranslation('simulation');
  return useMemo(
    () => ({
      /** Why a message was not sent, or not delivered. */
      unsent(why: string) {
        const known = unsent.find((one) => one === why);
        return known ? t(`reason.${known}`) : readable(why);
      },
      /** Why somebody was not let in. */
      refusal(why: string) {
        const known = refusals.find((one) => one === why);
        return known ? t(`refusal.${known}`) : readable(why);
      },
      /** How an enrollment ended. */
      ending(reason: string) {
        const known = endings.find((one) => one === reason);
        return known ? t(`ending.${known}`) : readable(reason);
      },
      goal: readable,
    }),
    [t],
  );
}
