import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SampleCustomer } from '../customer/sample-customer.ts';
import type { TrialCustomer, TrialEntry } from '../entry/trial-scenario.ts';
import type { PlannedHappening } from '../happenings/happenings.ts';
import { type MyDetails, meAsCustomer, recallMe, rememberMe, troubleWithMe } from './my-details.ts';
import type { Speed } from './speed-field.tsx';

/** Whom the journey is tried with. */
export type Who = 'sample' | 'me';

const plainEntry: TrialEntry = { properties: {}, segments: [] };

/** A test run as it is being prepared. */
export function useTestRunDraft() {
  const { i18n } = useTranslation();
  const [who, setWho] = useState<Who>('sample');
  const [sample, setSample] = useState<SampleCustomer>();
  const [me, setMe] = useState<MyDetails>(() => recallMe(localStorage));
  const [sends, setSends] = useState(true);
  const [speed, setSpeed] = useState<Speed>('day');
  const [entry, setEntry] = useState<TrialEntry>(plainEntry);
  const [happenings, setHappenings] = useState<readonly PlannedHappening[]>([]);
  const customer = useMemo<TrialCustomer | undefined>(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return who === 'me' ? meAsCustomer(me, { timeZone, language: i18n.language }) : sample;
  }, [i18n.language, me, sample, who]);
  return {
    who,
    setWho,
    sample,
    setSample,
    me,
    setMe(details: MyDetails) {
      setMe(details);
      rememberMe(localStorage, details);
    },
    /** Whether what reaches me really goes out, where I try the journey myself. */
    sends,
    setSends,
    speed,
    setSpeed,
    entry,
    setEntry,
    happenings,
    setHappenings,
    /** Undefined while nobody is chosen, or nothing sound is said of oneself: then `missing` says what. */
    customer,
    missing: who === 'me' ? troubleWithMe(me) : customer ? undefined : ('customer' as const),
  };
}

/** A test run as it is being prepared, and how its parts are changed. */
export type TestRunDraft = ReturnType<typeof useTestRunDraft>;
