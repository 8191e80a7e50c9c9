import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { live } from './live.ts';
import { refreshLive } from './refresh-live.ts';

it('what is on the screen and live is asked for anew, and nothing else', async () => {
  const queries = new QueryClient();
  const asked: string[] = [];
  const show = (name: string, options: { meta?: { live: boolean } }) =>
    new QueryObserver(queries, { queryKey: [name], queryFn: () => asked.push(name), ...options }).subscribe(() => {});
  const leave = [show('counts', live), show('settings', {})];
  await expect.poll(() => queries.isFetching()).toBe(0);
  asked.length = 0;
  await refreshLive(queries);
  expect(asked).toEqual(['counts']);
  for (const one of leave) one();
});

it('a change told while an answer from before it is under way is seen', async () => {
  const queries = new QueryClient();
  const answers: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['counts'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
    ...live,
  });
  const leave = observer.subscribe(() => {});
  const refreshed = refreshLive(queries);
  answers[0]?.('before');
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.('after');
  await refreshed;
  expect(observer.getCurrentResult().data).toBe('after');
  leave();
});

it('a next page that is under way is not lost', async () => {
  const queries = new QueryClient();
  let letThrough: (() => void) | undefined;
  const observer = new InfiniteQueryObserver(queries, {
    queryKey: ['messages'],
    queryFn: async ({ pageParam }) => {
      if (pageParam === 1 && !letThrough) await new Promise<void>((resolve) => (letThrough = resolve));
      return pageParam;
    },
    initialPageParam: 0,
    getNextPageParam: (last: number) => last + 1,
    ...live,
  });
  const leave = observer.subscribe(() => {});
  await expect.poll(() => observer.getCurrentResult().data?.pages).toEqual([0]);
  void observer.fetchNextPage();
  await expect.poll(() => letThrough).toBeDefined();
  const refreshed = refreshLive(queries);
  letThrough?.();
  await refreshed;
  expect(observer.getCurrentResult().data?.pages).toEqual([0, 1]);
  leave();
});
