import type { Json, Scope } from '@waymark/core/plan';
import { addDuration, readInstant, subtractDuration } from '@waymark/core/time';

/** A condition as a programmer would write it by hand, with the language's meaning: types never coerce, null is missing. */
export type Predicate = (scope: Scope) => boolean;

export const isCardiologist: Predicate = ({ view }) => view.attributes.specialty === 'cardiology';

const specialties: readonly (Json | undefined)[] = ['cardiology', 'angiology', 'internal-medicine'];

export const isTargetGroup: Predicate = ({ view }) => {
  const { specialty, country, prescriptions, stage } = view.attributes;
  return (
    specialties.includes(specialty) &&
    country !== 'FR' &&
    typeof prescriptions === 'number' &&
    prescriptions >= 10 &&
    (stage === 'considering' || stage === undefined || stage === null)
  );
};

export const isReachable: Predicate = ({ view }) => {
  const { consents, segments, preferences, attributes } = view;
  const own = consents.find((one) => one.channel === 'email' && one.purpose === 'marketing');
  const record = own ?? consents.find((one) => one.channel === '*' && one.purpose === '*');
  if (record?.state !== 'granted' || segments.includes('do-not-disturb')) return false;
  if (preferences[0] === 'email') return true;
  const { interests } = attributes;
  return Array.isArray(interests) || typeof interests === 'string' ? interests.includes('webinar') : false;
};

export const clickedTwice: Predicate = ({ view, at }) => {
  const from = subtractDuration(at, 'P30D', view.zone);
  let clicks = 0;
  for (const { event, at: happened, properties } of view.history) {
    if (event !== 'email.clicked' || happened < from || happened > at) continue;
    const { link } = properties;
    if (typeof link === 'string' && link.startsWith('trial')) clicks++;
  }
  return clicks >= 2;
};

export const hasLapsed: Predicate = ({ view, at }) => {
  const lastOrder = readInstant(view.attributes.lastOrder, view.zone);
  const bound = readInstant('2026-01-15', view.zone) ?? 0;
  if (lastOrder === undefined || lastOrder >= bound) return false;
  const from = subtractDuration(at, 'P90D', view.zone);
  for (const { event, at: happened } of view.history) {
    if (event === 'visit.completed' && happened >= from && happened <= at) return false;
  }
  const ends = readInstant(view.attributes.contractEnds, view.zone);
  return ends === undefined || ends < at || ends > addDuration(at, 'P60D', view.zone);
};

export const askedAboutProduct: Predicate = ({ view }) => {
  const { product } = view.entry;
  if (product === 'cardiolex') return true;
  if (product === undefined || product === null) return false;
  return view.history.some(({ event, properties }) => event === 'sample.requested' && properties.product === product);
};
