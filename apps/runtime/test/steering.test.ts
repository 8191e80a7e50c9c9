import { describe, expect, it } from 'vitest';
import { allTestsOnMailing } from './all-tests-on-mailing.ts';
import { type Api, post, publish } from './callers.ts';
import { command } from './command.ts';
import type { Mailbox } from './mailbox.ts';
import type { Operator } from './operator.ts';
import { type Product, until } from './product.ts';
import { readTables } from './tables.ts';

let product: Product;
let mailbox: Mailbox;
let api: Api;
let operator: Operator;
/** Whose mails the provider puts off for now. */
const putOff = new Set<string>();
/** Runs while a mail was taken and its sender does not know it yet. */
let beforeAnswer = async () => {};

const refuse = (to: string) => (putOff.has(to) ? { code: 451, text: '4.3.0 try later' } : undefined);
allTestsOnMailing({ refuse, beforeAnswer: () => beforeAnswer() }, (mailing) => {
  ({ product, mailbox, api, operator } = mailing);
});

const addressOf = (userId: string) => `${userId}@clinic.example`;
const mailsTo = (...userIds: string[]) => userIds.map((userId) => mailbox.of(addressOf(userId)).length);
const waymark = (...args: string[]) => command(product, ...args);

/** A journey that begins with its own event, waits for `wait` and mails. */
const relay = (key: string, wait: string) => ({
  format: 1,
  key,
  name: key,
  nodes: [
    { id: 'begin', kind: 'trigger', on: { type: 'event', event: `${key}.begins` } },
    { id: 'cool-off', kind: 'wait', until: { type: 'duration', duration: wait } },
    { id: 'mail', kind: 'channel', connector: 'email', purpose: 'service', content: { subject: key, body: 'Hello' } },
  ],
  edges: [
    { from: 'begin', to: 'cool-off' },
    { from: 'cool-off', to: 'mail' },
  ],
});

async function enter(journey: string, userId: string): Promise<void> {
  await post(product, '/v1/identify', { userId, traits: { email: addressOf(userId) } });
  await post(product, '/v1/track', { userId, event: `${journey}.begins` });
}

/** What happened to a customer's enrollment in a journey, in short, with its number and its workflow. */
async function look(journey: string, userId: string) {
  const { rows } = await api.enrollments.list.query({ journey });
  const row = rows.find(({ customer }) => customer.id === userId);
  const trace = row ? (await api.enrollments.trace.query({ id: row.id })).trace : [];
  const said = trace.map(({ type, why, reason }) => (type === 'left' ? type : [type, why ?? reason].join(' ').trim()));
  return { said, workflowId: row?.workflowId ?? '', id: Number(row?.id) };
}
const untilSaid = (journey: string, userId: string, last: string) =>
  until(async () => (await look(journey, userId)).said.at(-1) === last, {
    seconds: 60,
    otherwise: () => `${userId} in ${journey} never came to “${last}”: ${product.printed().slice(-2_000)}`,
  });
const isTried = (userId: string) =>
  until(
    () => {
      const tables = readTables(product.home);
      const tried = tables.rows(
        `SELECT 1 FROM deliveries d JOIN customers c ON c.id = d.customer WHERE c.outside_id = ? AND d.failure IS NOT NULL`,
        userId,
      );
      tables.close();
      return tried.length > 0;
    },
    { seconds: 60 },
  );

describe('a journey paused while customers are everywhere in it', () => {
  it('hands nothing over at once, however near a message was', async () => {
    await publish(api, relay('paused', 'PT5S'));
    putOff.add(addressOf('in-back-off'));
    await enter('paused', 'in-back-off');
    await isTried('in-back-off');
    await enter('paused', 'in-a-wait');
    expect(await waymark('pause', 'paused')).toEqual({ json: { key: 'paused', status: 'paused', enrollments: 2 } });
    putOff.clear();
    await enter('paused', 'entering-later');
    for (const userId of ['in-back-off', 'in-a-wait', 'entering-later'])
      await untilSaid('paused', userId, 'held paused');
    expect(mailbox.mails).toHaveLength(0);
    expect((await api.journeys.list.query()).find(({ key }) => key === 'paused')?.status).toBe('paused');
    expect(await waymark('pause', 'paused')).toEqual({ complaint: 'paused is paused already.' });
    expect(await waymark('why', 'in-a-wait')).toMatchObject({
      json: [{ type: 'not-sent', journey: 'paused', node: 'mail', state: 'held', why: 'paused' }],
    });
  });

  it('resumed, all of it goes, and those held first are woken first', async () => {
    const tables = readTables(product.home);
    const held = tables.rows<{ enrollment: number }>(
      'SELECT enrollment FROM deliveries WHERE held_at IS NOT NULL ORDER BY held_at, id',
    );
    expect(await waymark('resume', 'paused')).toEqual({ json: { key: 'paused', status: 'live', enrollments: 3 } });
    for (const userId of ['in-back-off', 'in-a-wait', 'entering-later'])
      await untilSaid('paused', userId, 'exited end');
    expect(mailsTo('in-back-off', 'in-a-wait', 'entering-later')).toEqual([1, 1, 1]);
    const resumed = `SELECT outbox.enrollment FROM outbox JOIN inbox USING (seq) WHERE inbox.type = 'resumed' ORDER BY outbox.id`;
    expect(tables.rows(resumed)).toEqual(held);
    tables.close();
    expect((await look('paused', 'in-a-wait')).said.slice(-4)).toEqual(['held paused', 'sent', 'left', 'exited end']);
  });
});

describe('a journey stopped while customers are everywhere in it', () => {
  it('ends all of them, and sends nothing more; what is being handed over is still learnt', async () => {
    await publish(api, relay('stopped', 'PT0.2S'));
    putOff.add(addressOf('failing'));
    await enter('stopped', 'failing');
    await isTried('failing');
    const told = new Promise<unknown>((resolve) => {
      beforeAnswer = async () => resolve(await waymark('stop', 'stopped'));
    });
    await enter('stopped', 'in-hand-over');
    expect(await told).toEqual({ json: { key: 'stopped', status: 'stopped', enrollments: 2 } });
    beforeAnswer = async () => {};
    putOff.clear();
    await untilSaid('stopped', 'failing', 'exited stopped');
    await until(async () => (await look('stopped', 'in-hand-over')).said.at(-1)?.startsWith('exited'));
    expect((await look('stopped', 'in-hand-over')).said).toContain('sent');
    expect(mailsTo('failing', 'in-hand-over')).toEqual([0, 1]);
    const { workflowId } = await look('stopped', 'failing');
    expect(await operator.client.workflow.getHandle(workflowId).result()).toBe('stopped');
    expect(await waymark('stop', 'stopped')).toEqual({ complaint: 'stopped is stopped already.' });
  });

  it('learns too what becomes of a later try that is being handed over', async () => {
    await publish(api, relay('late', 'PT0.2S'));
    putOff.add(addressOf('tried-again'));
    await enter('late', 'tried-again');
    await isTried('tried-again');
    const told = new Promise<unknown>((resolve) => {
      beforeAnswer = async () => resolve(await waymark('stop', 'late'));
    });
    putOff.clear();
    expect(await told).toEqual({ json: { key: 'late', status: 'stopped', enrollments: 1 } });
    beforeAnswer = async () => {};
    await until(async () => (await look('late', 'tried-again')).said.at(-1)?.startsWith('exited'));
    expect((await look('late', 'tried-again')).said).toContain('sent');
    expect(mailsTo('tried-again')).toEqual([1]);
  });

  it('takes nobody in any more, and says so', async () => {
    await enter('stopped', 'too-late');
    expect(await look('stopped', 'too-late')).toMatchObject({ said: [] });
    expect(await waymark('enroll', 'stopped', '--customer', 'too-late')).toEqual({
      complaint:
        'too-late was not enrolled in stopped: the journey is stopped. Publish it to let it take entries again.',
    });
    expect(await waymark('why', 'too-late', 'stopped')).toEqual({
      json: [{ type: 'not-enrolled', journey: 'stopped', why: 'stopped' }],
    });
  });

  it('takes entries again once it is published again', async () => {
    await publish(api, relay('stopped', 'PT0.2S'));
    await enter('stopped', 'too-late');
    await untilSaid('stopped', 'too-late', 'exited end');
    expect(mailsTo('too-late')).toEqual([1]);
  });

  it('ends those who wait, with their message held or far ahead', async () => {
    await publish(api, relay('far', 'P30D'));
    await publish(api, relay('near', 'PT0.2S'));
    await enter('far', 'waiting');
    await waymark('pause', 'near');
    await enter('near', 'held');
    await untilSaid('near', 'held', 'held paused');
    await untilSaid('far', 'waiting', 'waiting');
    for (const key of ['far', 'near']) expect(await waymark('stop', key)).toMatchObject({ json: { enrollments: 1 } });
    await untilSaid('far', 'waiting', 'exited stopped');
    await untilSaid('near', 'held', 'exited stopped');
    expect(mailsTo('waiting', 'held')).toEqual([0, 0]);
  });
});

it('a journey stopped for entries only lets those in it go on to their end', async () => {
  await publish(api, relay('ebbing', 'PT3S'));
  await enter('ebbing', 'last-one');
  expect(await waymark('stop', 'ebbing', '--entry-only')).toEqual({
    json: { key: 'ebbing', status: 'stopped', enrollments: 1 },
  });
  await enter('ebbing', 'one-too-many');
  await untilSaid('ebbing', 'last-one', 'exited end');
  expect(mailsTo('last-one', 'one-too-many')).toEqual([1, 0]);
});

it('a key that is no journey’s, and a draft, are called so', async () => {
  await api.journeys.create.mutate({ name: 'Sketch' });
  expect(await waymark('pause', 'unheard-of')).toEqual({ complaint: 'There is no such journey.' });
  expect(await waymark('stop', 'sketch')).toEqual({ complaint: 'sketch is a draft. Publish it first.' });
});
