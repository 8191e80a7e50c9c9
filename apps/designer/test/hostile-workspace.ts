import { type Api, callApi, type Product, post, publish, until } from '@waymark/runtime/testing';
import { content, sound, stuck, traits, wild } from './hostile-journeys.ts';
import { endless, hostile, longName } from './hostile-words.ts';

type Document = Parameters<Api['journeys']['save']['mutate']>[0]['document'];

/** Fills a workspace with hostile text, by the ways in that programs have; gives the link of a rep's inbox. */
export async function fillWithHostility(product: Pick<Product, 'url' | 'writeKey'>): Promise<string> {
  const api = callApi(product);
  await api.contents.import.mutate({ document: content });
  const mail = await api.connections.save.mutate({
    connector: 'email',
    name: hostile(100),
    settings: { host: '127.0.0.1', port: 1, secure: 'none', fromAddress: 'news@waymark.example', fromName: longName },
  });
  await api.journeys.import.mutate({ document: wild as unknown as Document, publish: false });
  await api.connections.save.mutate({ connector: 'rep-task', name: hostile(100), settings: {} });
  const { id: rep } = await api.inbox.saveRep.mutate({ name: hostile(100), roles: [hostile(100)] });
  await api.occasions.save.mutate({ key: 'congress', name: hostile(60), start: '2027-08-27', end: '2027-08-30' });
  await api.suppressions.add.mutate({ channel: 'email', address: `${hostile(300)}@clinic.example` });
  await api.testCustomers.keep.mutate({ name: longName, attributes: { lastName: longName, [longName]: endless } });
  await publish(api, sound);
  await publish(api, stuck);
  await api.journeys.publish.mutate({ key: sound.key, revision: await revisionOf(api), note: hostile(2_000) });
  const userId = 'hostile-ada';
  await post(product, '/v1/batch', {
    batch: [
      { type: 'identify', userId, traits },
      { type: 'track', userId, event: 'hostile.began', properties: { [longName]: endless } },
      { type: 'track', userId, event: longName, properties: { [longName]: endless } },
    ],
  });
  const [task] = await until(async () => {
    const { rows } = await api.inbox.tasks.query({});
    return rows.length > 0 && rows;
  });
  await api.inbox.assign.mutate({ task: task?.id ?? '', rep });
  if ('id' in mail) await api.connections.check.mutate({ id: mail.id });
  return (await api.inbox.link.mutate({ rep })).url;
}

const revisionOf = async (api: Api): Promise<number> => (await api.journeys.get.query({ key: sound.key })).revision;
