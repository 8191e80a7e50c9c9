import { checkJourney } from '../check.ts';
import { connectors } from './connectors.ts';
import { type Document, sound } from './journeys.ts';

/** What a check finds of one severity: each problem's code, and its node. */
export const found = (document: unknown, severity: 'error' | 'warning') =>
  checkJourney(document, { connectors })
    .filter((problem) => problem.severity === severity)
    .map(({ code, node }) => (node === undefined ? code : `${code} ${node}`));

/** The sound journey with one thing changed. */
export const changed = (change: (document: Document) => void): Document => {
  const document = sound();
  change(document);
  return document;
};

/** A node of a journey, to be changed. */
export const node = (document: Document, id: string) => document.nodes.find((one) => one.id === id) ?? {};
