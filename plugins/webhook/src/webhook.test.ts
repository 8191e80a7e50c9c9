import type { ConnectorContext, WebhookRequest } from '@waymark/connectors/sdk';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { secrets } from './fake-provider.ts';
import { Secrets, Settings } from './settings.ts';
import { sign } from './signature.ts';
import { parse, verify } from './webhook.ts';

const now = new Date('2026-03-02T08:00:00Z');
const context: ConnectorContext<Settings, Secrets> = {
  settings: Settings.parse({ url: 'https://systems.example/waymark' }),
  secrets: Secrets.parse(secrets),
  fetch,
  log: () => {},
  signal: AbortSignal.timeout(20_000),
  now: () => now,
};

function callback(body: string, { at = now, secret = secrets.callbackSecret } = {}): WebhookRequest {
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(at.getTime() / 1_000),
    'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
  };
  return { door: 'http', method: 'POST', url: 'https://x/', headers, body: new TextEncoder().encode(body) };
}
const minutesFromNow = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('a callback', () => {
  test('is true when the standard’s own library signed it, and while a secret is changed when one of the signatures is', () => {
    const request = callback('{"type":"completed"}');
    expect(verify(context, request)).toBe(true);
    const several = `v1,${Buffer.alloc(32).toString('base64')} v1a,x ${request.headers['webhook-signature']}`;
    expect(verify(context, { ...request, headers: { ...request.headers, 'webhook-signature': several } })).toBe(true);
  });

  test('is signed by us as by the library', () => {
    const headers = { ...callback('{"a":1}').headers };
    expect(sign({ id: 'msg_1', timestamp: now.getTime() / 1_000, body: '{"a":1}' }, secrets.callbackSecret)).toEqual(
      headers,
    );
  });

  test('is refused when it is old, early, signed by another, for another id, or came by mail', () => {
    const request = callback('{"type":"completed"}');
    expect(verify(context, callback('{}', { at: minutesFromNow(-6) }))).toBe(false);
    expect(verify(context, callback('{}', { at: minutesFromNow(6) }))).toBe(false);
    expect(verify(context, callback('{}', { secret: secrets.signingSecret }))).toBe(false);
    expect(verify(context, { ...request, headers: { ...request.headers, 'webhook-id': 'msg_2' } })).toBe(false);
    expect(verify(context, { ...request, door: 'mail' })).toBe(false);
  });

  test('is refused where no secret for callbacks is set', () => {
    const { callbackSecret: _, ...others } = context.secrets;
    expect(verify({ ...context, secrets: others }, callback('{}'))).toBe(false);
  });

  test.each([
    [
      '{"type":"failed","timestamp":"2026-03-01T10:00:00Z","data":{"key":"k1","code":7,"list":[1]}}',
      [{ id: 'msg_1', event: 'failed', at: '2026-03-01T10:00:00Z', key: 'k1', properties: { code: 7 } }],
    ],
    [
      '{"type":"order.shipped","data":{"key":"k1"}}',
      [{ id: 'msg_1', event: 'answered', at: now.toISOString(), key: 'k1', properties: { type: 'order.shipped' } }],
    ],
    ['{"type":7}', []],
    ['not json', []],
  ])('%s gives its events', (body, events) => {
    expect(parse(context, callback(body))).toEqual(events);
  });
});
