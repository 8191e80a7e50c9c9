import { generateKeyPairSync } from 'node:crypto';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { describe, expect, test } from 'vitest';
import { checkConnection, deliver } from './deliver.ts';
import { contextFor, failureOf, mail, openMailroom } from './mailroom.ts';

const { start } = openMailroom();
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const dnsRecord = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
const dkim = { dkimDomain: 'waymark.example', dkimSelector: 'spring' };
const unsubscribe = `https://waymark.example/u/${'t'.repeat(120)}`;

/** Verifies a message as its receiver does, against the key in a made-up DNS. */
async function verify(raw: string) {
  const { results } = await dkimVerify(raw, {
    minBitLength: 1024,
    resolver: async (name: string) => {
      if (name !== 'spring._domainkey.waymark.example')
        throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
      return [[dnsRecord]];
    },
  });
  const [result] = results;
  return { verdict: result?.status.result, signed: result?.signingHeaders?.keys.toLowerCase().split(/[:;, ]+/) ?? [] };
}

async function signedMail(key = pem): Promise<string> {
  const server = await start();
  const content = { subject: 'Wöchentlich  neu', body: 'Grüße.\n\nBis   bald\n' };
  await deliver(contextFor(server, dkim, { dkimPrivateKey: key }), mail(content, { links: { unsubscribe } }));
  return server.messages.at(-1)?.raw ?? '';
}

describe('a signed mail', () => {
  test('is verified by its receiver, with both fields of the one-click unsubscribe among the signed', async () => {
    const { verdict, signed } = await verify(await signedMail());
    expect(verdict).toBe('pass');
    for (const field of ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'])
      expect(signed).toContain(field);
  });

  test.each([
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'],
    ['List-Unsubscribe', '/u/ttt', '/u/tta'],
    ['Subject', 'Subject: ', 'Subject: x'],
    ['the body', 'Bis', 'Nie'],
  ])('whose %s was changed on its way is not', async (_, was, is) => {
    const raw = await signedMail();
    expect(raw).toContain(was);
    const { verdict } = await verify(raw.replace(was, is));
    expect(verdict).toMatch(/^(?:fail|neutral)$/);
  });

  test('may be signed with a key that a form took the line breaks out of', async () => {
    const traditional = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    for (const pasted of [pem.replaceAll('\n', ''), pem.replaceAll('\n', ' '), traditional])
      expect((await verify(await signedMail(pasted))).verdict).toBe('pass');
  });
});

test.each([
  ['without its selector', { dkimDomain: 'waymark.example' }, { dkimPrivateKey: pem }],
  ['without a key', dkim, {}],
  ['with a key that is none', dkim, { dkimPrivateKey: 'secret' }],
  [
    'with a key of another kind',
    dkim,
    { dkimPrivateKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() },
  ],
])('DKIM %s is a config failure, and nothing is sent', async (_, settings, secrets) => {
  const server = await start();
  const context = contextFor(server, settings, secrets);
  expect(await failureOf(deliver(context, mail()))).toMatchObject({ kind: 'config' });
  expect(await failureOf(checkConnection(context))).toMatchObject({ kind: 'config' });
  expect(server.taken()).toBe(0);
});
