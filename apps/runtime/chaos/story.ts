import { createRandom } from '../src/sample/random.ts';

/** By what a run sends: the connector, and the fields its messages are written in. */
export interface Medium {
  connector: string;
  channel: string;
  content: (node: string) => Record<string, string>;
}

/** One customer of a run: what they do, and the messages they should get. */
export interface Actor {
  id: string;
  path: 'a' | 'b' | 'c';
  /** Whether they answer at once; only path `b` waits for it. */
  answers: boolean;
  isLong: boolean;
  /** When they begin, in milliseconds after the run's beginning. */
  beginsAfter: number;
  /** How long after that they withdraw their consent; undefined: never. */
  withdrawsAfter: number | undefined;
  /** The nodes whose messages they get, in order. */
  expected: string[];
}

/** How long a customer who does not answer is waited for. Whoever answers has told so long before. */
export const patience = 'PT30S';

const edge = (way: string) => {
  const [from = '', to] = way.split('>');
  const [node, outlet] = from.split('.');
  return { from: node, to, ...(outlet && { outlet }) };
};

/** A journey of three to six sends, with waits, branches by attribute and by event, and paths that rejoin. */
export function journeyBy({ connector, content }: Medium) {
  const sends = (id: string) => ({
    id,
    kind: 'channel',
    connector,
    purpose: 'marketing',
    content: content(id),
  });
  const waits = (id: string, duration: string) => ({ id, kind: 'wait', until: { type: 'duration', duration } });
  const is = (attribute: string, value: string | boolean) => ({ attribute, is: 'equal', value });
  return {
    format: 1,
    key: 'chaos',
    name: 'Chaos',
    nodes: [
      { id: 'begun', kind: 'trigger', on: { type: 'event', event: 'chaos.begun' } },
      sends('welcome'),
      waits('pause', 'PT2S'),
      {
        id: 'path',
        kind: 'branch',
        cases: [
          { outlet: 'a', when: is('path', 'a') },
          { outlet: 'b', when: is('path', 'b') },
        ],
      },
      ...['a1', 'a2', 'b1', 'b2', 'b3', 'b4', 'c1', 'end1', 'end2'].map(sends),
      {
        id: 'answer',
        kind: 'wait',
        until: { type: 'event', event: 'chaos.answered', since: 'enrolled', timeout: patience },
      },
      waits('rest', 'PT3S'),
      waits('joined', 'PT1S'),
      { id: 'length', kind: 'branch', cases: [{ outlet: 'long', when: is('isLong', true) }] },
    ],
    edges: [
      ...['begun>welcome', 'welcome>pause', 'pause>path', 'path.a>a1', 'path.b>b1', 'path.else>c1', 'a1>a2'],
      ...['a2>joined', 'b1>answer', 'answer.happened>b2', 'answer.timeout>b4', 'b2>b3', 'b3>joined', 'b4>joined'],
      ...['c1>rest', 'rest>joined', 'joined>end1', 'end1>length', 'length.long>end2'],
    ].map(edge),
  };
}

/** Who takes part, the same for the same seed; they begin evenly over `within` milliseconds. */
export function createCast({
  enrollments,
  seed,
  within,
}: {
  enrollments: number;
  seed: number;
  within: number;
}): Actor[] {
  const random = createRandom(seed);
  return Array.from({ length: enrollments }, (_, nth) => {
    const path = random.pick(['a', 'b', 'c'] as const);
    const answers = random.chance(0.5);
    const isLong = random.chance(0.5);
    return {
      id: `customer-${nth}`,
      path,
      answers,
      isLong,
      beginsAfter: Math.round((within * nth) / enrollments),
      withdrawsAfter: random.chance(0.2) ? random.between(0, 12_000) : undefined,
      expected: expectedOf({ path, answers, isLong }),
    };
  });
}

function expectedOf({ path, answers, isLong }: Pick<Actor, 'path' | 'answers' | 'isLong'>): string[] {
  const ways = { a: ['a1', 'a2'], b: answers ? ['b1', 'b2', 'b3'] : ['b1', 'b4'], c: ['c1'] };
  return ['welcome', ...ways[path], 'end1', ...(isLong ? ['end2'] : [])];
}
