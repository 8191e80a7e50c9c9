import { type Api, callApi, type Product, post, publish, until } from '@waymark/runtime/testing';
import { drawn, invited, running, tried } from './look-journeys.ts';
import { occasion, whole } from './look-kinds.ts';

/** Fills a product with what there is to look at: drafts, a journey somebody is in, an occasion, a connection. */
export async function fillWorkspace(product: Product): Promise<Api> {
  const api = callApi(product);
  await api.journeys.import.mutate({ document: drawn as unknown as Record<string, string>, publish: false });
  await api.occasions.save.mutate(occasion);
  await api.journeys.import.mutate({ document: whole as unknown as Record<string, string>, publish: false });
  await api.journeys.import.mutate({ document: tried as unknown as Record<string, string>, publish: false });
  await publish(api, running);
  const traits = { email: 'ilse.varnholt@klinik.example', lastName: 'Varnholt', language: 'de' };
  const batch = [
    ...invited,
    { type: 'identify', userId: 'ilse', traits },
    { type: 'track', userId: 'ilse', event: 'talk.attended' },
  ];
  await post(product, '/v1/batch', { batch });
  // It stays in the test outbox: the connection comes later.
  await until(async () => (await api.outbox.list.query({})).rows.length > 0);
  const settings = { host: '127.0.0.1', port: 1, secure: 'none', fromAddress: 'news@waymark.example' };
  await api.connections.save.mutate({ connector: 'email', name: 'SMTP', settings });
  return api;
}
