import { expect, test } from 'vitest';
import { connectors } from '../compiler/cases/connectors.ts';
import { type Document, email, exit, fork, hear, journey, pause, sound, start } from '../compiler/cases/journeys.ts';
import { Journey } from '../journey/index.ts';
import { de, en, type SentenceWords, sentenceText } from '../nodes/index.ts';
import { differencesOf, outlineOf } from './index.ts';

const telling = { connectors };

/** An outline as indented lines: `outlet → name: sentence`, and `↩ name` where a path joins what was told. */
const told = (document: Document): string[] =>
  outlineOf(Journey.parse(document), telling).map(({ depth, outlet, name, sentence }) => {
    const way = outlet === undefined ? '' : `${outlet} → `;
    const says = sentence === undefined ? `↩ ${name}` : `${name}: ${sentenceText(sentence, en)}`;
    return `${'  '.repeat(depth)}${way}${says}`;
  });

test('an outline tells every way to its end before the next, and joins what was told', () => {
  const document = journey(
    [
      start(),
      email('welcome'),
      hear('opened', { of: 'welcome' }),
      fork('field', 'heart'),
      pause('later'),
      exit('done'),
    ],
    'registered>welcome welcome>opened opened.happened>field opened.timeout>later later>welcome field.heart>done',
  );
  expect(told(document)).toEqual([
    'Registered: When hcp.registered happens',
    'Welcome: Send Hello',
    'Opened: Wait until clicked Welcome, at most 3 days',
    '  happened → Field: If specialty is heart',
    '  heart → Done: Ends here',
    '  timeout → Later: Wait 3 days',
    '  ↩ Welcome',
  ]);
});

test('what nothing leads to comes last', () => {
  expect(told(journey([start(), exit('lost')], ''))).toEqual([
    'Registered: When hcp.registered happens',
    'Lost: Ends here',
  ]);
});

const differences = (before: Document, after: Document, words: SentenceWords = en): string[] =>
  differencesOf(Journey.parse(before), Journey.parse(after), telling).map(({ sentence }) =>
    sentenceText(sentence, words),
  );

const changed = (change: (document: Document) => void): Document => {
  const document = sound();
  change(document);
  return document;
};
const at = (document: Document, id: string) => document.nodes.find((node) => node.id === id) ?? {};

test('a version that only looks otherwise makes no difference', () => {
  const after = changed((document) =>
    Object.assign(document, { layout: { later: { x: 1, y: 2 } }, brief: { aim: 'Other' } }),
  );
  expect(differences(sound(), after)).toEqual([]);
});

const cases: [string, (document: Document) => void, string, string][] = [
  [
    'a step that came',
    (document) => document.nodes.push(pause('rest', 'P1D')),
    'New: Rest (Wait 1 day)',
    'Neu: Rest (1 Tag warten)',
  ],
  [
    'a changed wait',
    (document) => Object.assign(at(document, 'later'), { until: { type: 'duration', duration: 'P5D' } }),
    'Later: Wait 5 days (was: Wait 3 days)',
    'Later: 5 Tage warten (vorher: 3 Tage warten)',
  ],
  [
    'other content, which no sentence shows',
    (document) => Object.assign(at(document, 'welcome'), { content: { subject: 'Hello', body: 'Other' } }),
    'Welcome email: its settings or content changed',
    'Welcome email: Einstellungen oder Inhalt geändert',
  ],
  [
    'a new name',
    (document) => Object.assign(at(document, 'later'), { name: 'Rest' }),
    'Later is now called Rest',
    'Later heißt jetzt Rest',
  ],
  [
    'an outlet that leads elsewhere',
    (document) => Object.assign(document.edges.find(({ from }) => from === 'later') ?? {}, { to: 'done' }),
    'Later, next: now leads to Done',
    'Later, next: führt jetzt zu Done',
  ],
  [
    'an outlet that leads nowhere',
    (document) =>
      document.edges.splice(
        document.edges.findIndex(({ from }) => from === 'later'),
        1,
      ),
    'Later, next: now leads nowhere',
    'Later, next: führt jetzt nirgendwohin',
  ],
  [
    'a changed goal',
    (document) =>
      Object.assign(document, { goals: [{ key: 'visit-booked', when: { event: 'visit.booked' }, within: 'P90D' }] }),
    'Changed: goal visit-booked, met when visit.booked happened within 90 days',
    'Geändert: Ziel visit-booked (visit.booked ist eingetreten, Frist 90 Tage)',
  ],
  [
    'an exit rule that went',
    (document) => Object.assign(document, { exits: [] }),
    'Removed: early exit opted-out, when hcp.opted-out happened',
    'Entfernt: vorzeitiges Ende opted-out (hcp.opted-out ist eingetreten)',
  ],
  [
    'another entry rule',
    (document) => Object.assign(document, { entry: { reentry: 'never' } }),
    'The rule of who may enter again changed',
    'Die Regel, wer wieder eintreten darf, ist geändert',
  ],
  [
    'another name of the journey',
    (document) => Object.assign(document, { name: 'Spring congress' }),
    'The journey is now called Spring congress',
    'Die Journey heißt jetzt Spring congress',
  ],
  [
    'another time zone',
    (document) => Object.assign(document, { timeZone: { fallback: 'Asia/Shanghai' } }),
    'Customers without a time zone of their own now go by Asia/Shanghai',
    'Für Kunden ohne eigene Zeitzone gilt jetzt Asia/Shanghai',
  ],
];

test.each(cases)('a difference in words: %s', (_, change, english, german) => {
  expect(differences(sound(), changed(change))).toEqual([english]);
  expect(differences(sound(), changed(change), de)).toEqual([german]);
});

test('a step that went takes its lines with it', () => {
  const after = changed((document) => {
    document.nodes.splice(
      document.nodes.findIndex(({ id }) => id === 'later'),
      1,
    );
    document.edges = document.edges.filter(({ from, to }) => from !== 'later' && to !== 'later');
  });
  expect(differences(sound(), after)).toEqual(['Opened, timeout: now leads nowhere', 'Removed: Later (Wait 3 days)']);
});
