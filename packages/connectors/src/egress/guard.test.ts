import { type AddressInfo, createServer, type LookupFunction, type Server, Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failure } from '../sdk/index.ts';
import { guardedConnect } from './guard.ts';

let server: Server;
let port: number;
const reached: string[] = [];

beforeAll(async () => {
  server = createServer((socket) => {
    reached.push(socket.localAddress ?? '');
    socket.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Connects to a name whose addresses are given, one list per time it is resolved; 127.0.0.1 alone may be reached. */
function connectionsTo(resolved: string[][]): () => Promise<string> {
  let times = 0;
  const lookup: LookupFunction = (_name, { all }, answer) => {
    const found = (resolved[times++] ?? []).map((address) => ({ address, family: 4 }));
    if (all) answer(null, found);
    else answer(null, found[0]?.address ?? '', 4);
  };
  const connect = guardedConnect(
    Socket.prototype.connect,
    (address) => address === '127.0.0.1',
    (host) => failure('config', `not ${host}`),
  );
  return () =>
    new Promise((resolve) => {
      const socket = new Socket();
      socket.once('connect', () => resolve(socket.remoteAddress ?? ''));
      socket.once('error', (error) => resolve(error.message));
      socket.once('connect', () => socket.destroy());
      connect.call(socket, { host: 'shop.example', port, lookup });
    });
}

test('a name that changes its address between two connections is judged at each', async () => {
  const connection = connectionsTo([['127.0.0.1'], ['127.0.0.2'], ['127.0.0.1']]);
  expect([await connection(), await connection(), await connection()]).toEqual([
    '127.0.0.1',
    'not shop.example',
    '127.0.0.1',
  ]);
  expect(reached).not.toContain('127.0.0.2');
});

test('of several addresses only those are tried that may be reached', async () => {
  expect(await connectionsTo([['127.0.0.2', '127.0.0.3', '127.0.0.1']])()).toBe('127.0.0.1');
  expect(await connectionsTo([['127.0.0.2', '127.0.0.3']])()).toBe('not shop.example');
  expect(reached).not.toContain('127.0.0.2');
});
