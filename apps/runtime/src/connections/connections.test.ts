import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedConnector } from '@waymark/connectors/loader';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import { createConnections } from './connections.ts';
import { movedSecrets } from './kept-secrets.ts';
import { seal, unseal } from './seal.ts';
import { secretsOf } from './secrets.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const secret = 'correct horse battery staple';
const settings = { host: '127.0.0.1', port: 1, secure: 'none', fromAddress: 'team@example.org' };
const save = (changes: object) =>
  served.call<{ id: string; problems?: string[] }>(
    'connections.save',
    { connector: 'email', name: 'Our mail', settings, ...changes },
    'mutation',
  );

test('a saved secret never comes back, and is sealed in the file', async () => {
  const { id } = await save({ secrets: { user: 'team', password: secret } });
  const listed = await served.call('connections.list');
  expect(listed).toMatchObject([{ id, connector: 'email', name: 'Our mail', secretsSet: ['user', 'password'] }]);
  const checked = await served.call('connections.check', { id }, 'mutation');
  expect(checked).toMatchObject({ failure: { kind: expect.any(String) } });
  expect(await served.call('connections.list')).toMatchObject([{ health: { state: 'attention' } }]);
  const stored = await served.foundation.store.connections.byId(id);
  expect(JSON.stringify([listed, checked, await served.call('connections.list'), stored])).not.toContain(secret);
  expect(stored && secretsOf(stored, served.foundation.keys.secrets)).toEqual({
    user: 'team',
    password: secret,
  });
});

test('a connector that cannot send yet takes no connection', async () => {
  const { store, keys } = served.foundation;
  const before = await store.connections.all();
  const connectorOf = () => ({ manifest: { capabilities: { outboxOnly: true } } }) as LoadedConnector;
  const connections = createConnections({ store, connectorOf, key: keys.secrets, nudge: () => {} });
  expect(await connections.save({ connector: 'pigeon', name: 'Pigeon', settings: {} })).toEqual({
    problems: [expect.stringContaining('cannot send yet')],
  });
  expect(await store.connections.all()).toEqual(before);
});

test('a secret left out keeps its value, an empty one is forgotten', async () => {
  const { id } = await save({ name: 'Second', secrets: { user: 'team', password: secret } });
  const open = async () => {
    const stored = await served.foundation.store.connections.byId(id);
    return stored && secretsOf(stored, served.foundation.keys.secrets);
  };
  await save({ id, name: 'Renamed' });
  expect(await open()).toEqual({ user: 'team', password: secret });
  await save({ id, name: 'Renamed', secrets: { user: '', password: '' } });
  expect(await open()).toEqual({});
});

test('kept secrets go to no other place: they are asked for again where a setting that names one changes', async () => {
  const { id } = await save({ name: 'Moving', secrets: { user: 'team', password: secret } });
  const elsewhere = [{ host: 'mail.attacker.example' }, { port: 2 }, { secure: 'tls' }];
  for (const change of elsewhere) {
    const { problems } = await save({ id, settings: { ...settings, ...change } });
    const [name] = Object.keys(change);
    expect(problems).toEqual([
      `secrets.user: Write it again, since settings.${name} is another one now.`,
      `secrets.password: Write it again, since settings.${name} is another one now.`,
    ]);
    expect(await save({ id, settings: { ...settings, ...change }, secrets: { user: 'team' } })).toMatchObject({
      problems: [expect.stringContaining('secrets.password')],
    });
  }
  expect((await served.foundation.store.connections.byId(id))?.settings).toEqual(settings);
  const whole = { user: 'team', password: 'another one' };
  const moved = { ...settings, host: 'localhost' };
  expect(await save({ id, settings: moved, secrets: whole })).toEqual({ id });
  expect(await save({ id, settings: { ...moved, fromName: 'Team' } })).toEqual({ id });
  expect(await save({ id, settings, secrets: { user: '', password: '' } })).toEqual({ id });
});

test('a URL names a place by itself, also where it is the one its connector falls back on', () => {
  const schema = { properties: { apiUrl: { type: 'string', format: 'uri', default: 'https://api.example' } } };
  const move = (before: object, after: object) =>
    movedSecrets(schema, { before: { ...before }, after: { ...after }, kept: ['token'] });
  expect(move({}, { apiUrl: 'https://api.attacker.example' })).toHaveLength(1);
  expect(move({}, { apiUrl: 'https://api.example' })).toEqual([]);
});

test('a rate left out keeps its value, and null leaves it to the connector', async () => {
  const rate = { max: 10, per: 'PT1S' };
  const { id } = await save({ name: 'Paced', rate });
  const kept = async () =>
    (await served.call<{ id: string; rate: unknown }[]>('connections.list')).find((one) => one.id === id)?.rate;
  await save({ id, name: 'Paced' });
  expect(await kept()).toEqual(rate);
  await save({ id, name: 'Paced', rate: null });
  expect(await kept()).toBeNull();
  const wrong = [
    { max: 0, per: 'PT1S' },
    { max: 1, per: 'PT0S' },
    { max: 1, per: 'often' },
  ];
  for (const one of wrong) expect(await save({ id, rate: one })).toMatchObject({ data: { httpStatus: 400 } });
});

test('settings that the connector does not accept are told by their path, without their value', async () => {
  const { problems } = await save({ settings: { ...settings, port: secret } });
  expect(problems).toEqual([expect.stringMatching(/^settings\.port: /)]);
  expect(JSON.stringify(problems)).not.toContain(secret);
});

test('what is done about unknown outcomes is asked for once, and kept until it is said anew', async () => {
  const { id } = await save({ name: 'Third', onUnknown: 'send-again' });
  const kept = async () => (await served.foundation.store.connections.byId(id))?.onUnknown;
  expect(await kept()).toBe('send-again');
  await save({ id, name: 'Third again' });
  expect(await kept()).toBe('send-again');
  await save({ id, name: 'Third', onUnknown: 'hold' });
  expect(await kept()).toBe('hold');
});

test('a held connection says since when, and stays held when it is saved', async () => {
  const { id } = await save({ name: 'Fourth' });
  const heldAt = async () => {
    const listed = await served.call<{ id: string; heldAt?: string }[]>('connections.list');
    return listed.find((one) => one.id === id)?.heldAt;
  };
  expect(await heldAt()).toBeUndefined();
  await served.call('connections.hold', { id }, 'mutation');
  const since = await heldAt();
  expect(since).toEqual(expect.any(String));
  await save({ id, name: 'Fourth again' });
  expect(await heldAt()).toBe(since);
  expect(await served.call('connections.release', { id }, 'mutation')).toEqual({ released: 0 });
  expect(await heldAt()).toBeUndefined();
});

test('an unknown connector or connection is not found', async () => {
  expect(await save({ connector: 'pigeon' })).toMatchObject({ data: { httpStatus: 404 } });
  expect(await served.call('connections.check', { id: 'nowhere' }, 'mutation')).toMatchObject({
    data: { httpStatus: 404 },
  });
});

test('sealed secrets open with their key and for their connection only', () => {
  const key = Buffer.alloc(32, 1);
  const sealed = seal({ password: secret }, key, 'mail');
  expect(sealed).not.toContain(secret);
  expect(unseal(sealed, key, 'mail')).toEqual({ password: secret });
  expect(() => unseal(sealed, Buffer.alloc(32, 2), 'mail')).toThrow();
  expect(() => unseal(sealed, key, 'other')).toThrow();
  expect(() => unseal(`${sealed.slice(0, -2)}AA`, key, 'mail')).toThrow();
});

test('the keys lie in files of their own that nobody else may read', () => {
  for (const name of ['write-key', 'secret-key', 'link-key']) {
    expect(statSync(join(served.foundation.config.home, name)).mode & 0o777, name).toBe(0o600);
  }
});
