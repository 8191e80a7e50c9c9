import { emptyJourney, type Journey } from '@waymark/core/journey';
import { afterEach, expect, it, vi } from 'vitest';
import { createCopyKeeper, type UnsavedCopy } from './unsaved-copy.ts';

const copy = (name: string): UnsavedCopy => ({ revision: 3, document: emptyJourney(name), sent: ['5-a-b'] });

/** The storage of a browser: what is kept are its own fields, as they are there. */
function emptyStorage(): Storage & Record<string, string> {
  const reach = {
    getItem: { value: (place: string) => storage[place] ?? null },
    setItem: { value: (place: string, text: string) => Object.assign(storage, { [place]: text }) },
    removeItem: { value: (place: string) => Reflect.deleteProperty(storage, place) },
  };
  const storage = Object.defineProperties({}, reach) as Storage & Record<string, string>;
  return storage;
}

/** An editor that kept something and closed. */
function leave(storage: Storage, left: UnsavedCopy, journey = 'welcome') {
  const keeper = createCopyKeeper(journey, storage);
  keeper.keep(left);
  keeper.close();
}

afterEach(() => {
  vi.useRealTimers();
});

it('what an editor left is found by the next one until it is dropped', async () => {
  const storage = emptyStorage();
  leave(storage, copy('Left'));
  leave(storage, copy('Of another journey'), 'farewell');
  await expect.poll(() => createCopyKeeper('welcome', storage).findLeft()).toMatchObject(copy('Left'));
  const next = createCopyKeeper('welcome', storage);
  const found = await next.findLeft();
  expect(found).toMatchObject(copy('Left'));
  if (found) next.drop(found);
  expect(await next.findLeft()).toBeUndefined();
  expect(Object.keys(storage)).toHaveLength(1);
});

it('of several the newest is found first', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const storage = emptyStorage();
  for (const name of ['First', 'Second', 'Third']) {
    vi.setSystemTime(Date.now() + 1_000);
    leave(storage, copy(name));
  }
  await expect.poll(async () => (await createCopyKeeper('welcome', storage).findLeft())?.document.name).toBe('Third');
});

it('what an open editor keeps is not taken away from it', async () => {
  const storage = emptyStorage();
  const open = createCopyKeeper('welcome', storage);
  open.keep(copy('Open'));
  const other = createCopyKeeper('welcome', storage);
  await expect.poll(() => other.findLeft()).toBeUndefined();
  open.close();
  await expect.poll(() => other.findLeft()).toMatchObject(copy('Open'));
  open.forget();
  expect(await other.findLeft()).toBeUndefined();
});

it.each<[string, unknown]>([
  ['a copy without a list of edges', { ...emptyJourney('Odd'), edges: undefined }],
  ['a copy with a step of a kind nobody knows', { ...emptyJourney('Odd'), nodes: [{ id: 'a', kind: 'teleport' }] }],
  ['a copy that is no journey', 'nonsense'],
])('%s is not brought back: it could not be shown', async (_, document) => {
  const storage = emptyStorage();
  leave(storage, { ...copy('Odd'), document: document as Journey });
  leave(storage, copy('Sound'));
  const next = createCopyKeeper('welcome', storage);
  await expect.poll(() => next.findLeft()).toMatchObject(copy('Sound'));
});

it('a copy that names nothing it sent is one of which nothing was sent', async () => {
  const storage = emptyStorage();
  leave(storage, { revision: 3, document: emptyJourney('Older') } as UnsavedCopy);
  await expect
    .poll(() => createCopyKeeper('welcome', storage).findLeft())
    .toMatchObject({ ...copy('Older'), sent: [] });
});
