import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without any variable the defaults of the contract hold', () => {
  expect(readConfig({})).toMatchObject({
    config: {
      role: 'all',
      host: '127.0.0.1',
      port: 4400,
      url: 'http://127.0.0.1:4400',
      temporal: { address: '127.0.0.1:7233', namespace: 'default', tls: false, uiUrl: 'http://127.0.0.1:8233' },
    },
  });
  const read = readConfig({ WAYMARK_HOME: 'somewhere' });
  expect('config' in read && isAbsolute(read.config.home)).toBe(true);
});

test.each([
  [{ WAYMARK_PORT: 'abc' }, 'WAYMARK_PORT must be a port number'],
  [{ WAYMARK_PORT: '70000' }, 'WAYMARK_PORT must be a port number'],
  [{ WAYMARK_URL: 'ftp://x' }, 'WAYMARK_URL must be a URL'],
  [{ TEMPORAL_ADDRESS: 'nowhere' }, 'TEMPORAL_ADDRESS must be host:port'],
  [{ WAYMARK_EGRESS_ALLOW: '10.0.0.0/8, http://x' }, 'WAYMARK_EGRESS_ALLOW must be addresses, blocks or host names'],
  [{ WAYMARK_SAMPLE: 'yes' }, 'WAYMARK_SAMPLE must be 0 or 1'],
])('%o is told by the variable’s name', (environment, message) => {
  expect(readConfig(environment)).toEqual({ problems: [expect.stringContaining(message)] });
});

test('what connectors may reach is a list parted by commas', () => {
  expect(readConfig({ WAYMARK_EGRESS_ALLOW: '10.0.0.0/8, relay.internal,' })).toMatchObject({
    config: { egress: ['10.0.0.0/8', 'relay.internal'] },
  });
});

test('a role that is none is refused', () => {
  expect(readConfig({}, ['--role', 'cook'])).toEqual({ problems: ['--role must be api, worker or all.'] });
  expect(readConfig({}, ['--role', 'worker'])).toMatchObject({ config: { role: 'worker' } });
});
