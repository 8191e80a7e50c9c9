import type { JsonObject } from '@waymark/core/plan';
import type { TFunction } from 'i18next';
import { attributeLabel } from '../../words/attribute-label.ts';
import type { What } from './playing.ts';

/** What happenings are worded with. */
export interface WhatWords {
  t: TFunction<'simulation'>;
  eventLabel(event: string): string;
  /** What a message is called. */
  nodeName(id: string): string;
  consentName(of: { channel: string; purpose: string }): string;
  occasionName(key: string): string;
}

/** Says what happens: `Welcome: clicked`, `City becomes Turku`. */
export function toldOf(what: What, words: WhatWords): string {
  const { t, eventLabel, nodeName, consentName, occasionName } = words;
  if ('event' in what) {
    const event = eventLabel(what.event);
    return what.of === undefined ? event : t('played.happened', { what: event, to: nodeName(what.of) });
  }
  if ('attributes' in what) return changesOf(what.attributes, t);
  if ('consent' in what) {
    const key = what.consent.state === 'granted' ? 'played.grants' : 'played.withdraws';
    return t(key, { consent: consentName(what.consent) });
  }
  return t('played.moves', { occasion: occasionName(what.occasion), start: what.start });
}

const changesOf = (attributes: JsonObject, t: WhatWords['t']): string =>
  Object.entries(attributes)
    .map(([name, value]) =>
      value === null
        ? t('played.clears', { name: attributeLabel(name) })
        : t('played.becomes', {
            name: attributeLabel(name),
            value: typeof value === 'string' ? value : JSON.stringify(value),
          }),
    )
    .join(', ');
