import { type Api, callApi, type Product, post, publish, until } from '@waymark/runtime/testing';
import { content, sound, traits, wild } from './hostile-journeys.ts';
import { endless, hostile, longName } from './hostile-words.ts';

type Document = Parameters<Api['journeys']['save']['mutate']>[0]['document'];

/** Fills a workspace with hostile text, by the ways in that programs have. */
export async function fillWithHostility(product: Pick<Product, 'url' | 'writeKey'>): Promise<void> {
  const api = callApi(product);
  await api.contents.import.mutate({ document: content });
  await api.connections.save.mutate({
    connector: 'email',
    name: hostile(100),
    settings: { host: '127.0.0.1', port: 1, secure: 'none', fromAddress: 'news@waymark.example', fromName: longName },
  });
  await api.journeys.import.mutate({ document: wild as unknown as Document, publish: false });
  await publish(api, sound);
  await api.journeys.publish.mutate({ key: sound.key, revision: await revisionOf(api), note: hostile(2_000) });
  const userId = 'hostile-ada';
  await post(product, '/v1/batch', {
    batch: [
      { type: 'identify', userId, traits },
      { type: 'track', userId, event: 'hostile.began', properties: { [longName]: endless } },
      { type: 'track', userId, event: longName, properties: { [longName]: endless } },
    ],
  });
  await until(async () => (await api.enrollments.list.query({ journey: sound.key })).rows.length > 0);
}

const revisionOf = async (api: Api): Promise<number> => (await api.journeys.get.query({ key: sound.key })).revision;
