import { Failure, failure } from '@waymark/connectors/sdk';
import { z } from 'zod';
import { type Context, request } from './api.ts';

/** A matched audience (LinkedIn: a DMP segment of users) and where it is used. Instants in milliseconds. */
export interface Audience {
  id: string;
  name: string;
  /** LinkedIn's word: `BUILDING`, `UPDATING`, `READY`, `ARCHIVED`, `EXPIRED`, `FAILED`, … */
  status: string | undefined;
  lastModified: number | undefined;
}

const Segment = z.object({
  id: z.union([z.number(), z.string()]).transform(String),
  name: z.string().default(''),
  destinations: z
    .array(z.object({ destination: z.string(), status: z.string().optional(), lastModified: z.number().optional() }))
    .default([]),
});
const Page = z.object({ elements: z.array(Segment) });

const perPage = 100;

/** Reads one page of the account's audiences; one with fewer than a hundred is the last. */
export async function readAudiences(context: Context, start: number): Promise<Audience[] | Failure> {
  const account = encodeURIComponent(`urn:li:sponsoredAccount:${context.settings.adAccount}`);
  const answer = await request(context, `/dmpSegments?q=account&account=${account}&start=${start}&count=${perPage}`);
  if (Failure.is(answer)) return answer;
  const { data } = Page.safeParse(answer.json);
  if (!data) return failure('config', 'Under this address there is no API of the kind we know.');
  return data.elements.map(({ id, name, destinations }) => {
    const used = destinations.find(({ destination }) => destination === 'LINKEDIN');
    return { id, name, status: used?.status, lastModified: used?.lastModified };
  });
}

/** Reads all of the account's audiences. */
export async function allAudiences(context: Context): Promise<Audience[] | Failure> {
  const found: Audience[] = [];
  for (;;) {
    const page = await readAudiences(context, found.length);
    if (Failure.is(page)) return page;
    found.push(...page);
    if (page.length < perPage) return found;
  }
}

/** The id of the audience a content names: an id stands for itself, a name is looked up. */
export async function findAudience(context: Context, named: string): Promise<string | Failure> {
  if (/^\d+$/.test(named)) return named;
  const audiences = await allAudiences(context);
  if (Failure.is(audiences)) return audiences;
  const [found, other] = audiences.filter(({ name }) => name === named);
  if (!found) return failure('invalid-message', `The account has no audience “${named}”.`);
  if (other) return failure('invalid-message', `Several audiences are called “${named}”. Give the id instead.`);
  return found.id;
}
