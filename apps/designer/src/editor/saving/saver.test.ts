import { emptyJourney, type Journey } from '@waymark/core/journey';
import { describe, expect, it, vi } from 'vitest';
import { fingerprint } from './fingerprint.ts';
import { createSaver, type SaveAnswer } from './saver.ts';

const first = emptyJourney('First');
const named = (name: string): Journey => ({ ...first, name });

function start(save: (journey: Journey, revision: number) => Promise<SaveAnswer>) {
  return createSaver({ document: first, revision: 1, save, pauseMs: 0, retryMs: 0 });
}

describe('saving by itself', () => {
  it('saves what changed and says so', async () => {
    const save = vi.fn(async (_journey: Journey, revision: number) => ({ revision: revision + 1 }));
    const saver = start(save);
    saver.changed(named('Second'));
    expect(saver.state.getState().type).toBe('waiting');
    await vi.waitFor(() => expect(saver.state.getState().type).toBe('saved'), { timeout: 20_000 });
    expect(save).toHaveBeenCalledExactlyOnceWith(named('Second'), 1, expect.any(AbortSignal));
    expect(saver.revision()).toBe(2);
  });

  it('sends one request at a time, and the last change with the next', async () => {
    const answers: ((answer: SaveAnswer) => void)[] = [];
    const save = vi.fn(() => new Promise<SaveAnswer>((resolve) => answers.push(resolve)));
    const saver = start(save);
    saver.changed(named('Second'));
    const done = saver.flush();
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(1), { timeout: 20_000 });
    saver.changed(named('Third'));
    answers[0]?.({ revision: 2 });
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2), { timeout: 20_000 });
    answers[1]?.({ revision: 3 });
    expect(await done).toBe(true);
    expect(save).toHaveBeenLastCalledWith(named('Third'), 2, expect.any(AbortSignal));
  });

  it('never has two requests on their way, however often it is asked', async () => {
    let open = 0;
    let most = 0;
    const save = vi.fn(async (_journey: Journey, revision: number): Promise<SaveAnswer> => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      return { revision: revision + 1 };
    });
    const saver = start(save);
    const asked = ['a', 'b', 'c', 'd'].map((name) => {
      saver.changed(named(name));
      return saver.flush();
    });
    expect(await Promise.all(asked)).toEqual([true, true, true, true]);
    expect(most).toBe(1);
    expect(save).toHaveBeenLastCalledWith(named('d'), expect.any(Number), expect.any(AbortSignal));
  });

  it('tries again after a failure and loses nothing', async () => {
    const save = vi.fn(async () => ({ revision: 2 }) as SaveAnswer).mockRejectedValueOnce(new Error('down'));
    const saver = start(save);
    saver.changed(named('Second'));
    await vi.waitFor(() => expect(saver.state.getState().type).toBe('saved'), { timeout: 20_000 });
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('stops at a conflict, and goes on from theirs when told to', async () => {
    const theirs = named('Theirs');
    const save = vi.fn(async () => ({ revision: 9 }) as SaveAnswer);
    save.mockResolvedValueOnce({ conflict: { revision: 8, document: theirs } });
    const saver = start(save);
    saver.changed(named('Mine'));
    expect(await saver.flush()).toBe(false);
    saver.changed(named('Mine still'));
    expect(await saver.flush()).toBe(false);
    expect(saver.takeTheirs()).toBe(theirs);
    saver.changed(named('On top of theirs'));
    expect(await saver.flush()).toBe(true);
    expect(save).toHaveBeenLastCalledWith(named('On top of theirs'), 8, expect.any(AbortSignal));
  });

  it('saves mine over theirs when told to', async () => {
    const save = vi.fn(async () => ({ revision: 9 }) as SaveAnswer);
    save.mockResolvedValueOnce({ conflict: { revision: 8, document: named('Theirs') } });
    const saver = start(save);
    saver.changed(named('Mine'));
    expect(await saver.flush()).toBe(false);
    expect(await saver.keepMine()).toBe(true);
    expect(save).toHaveBeenLastCalledWith(named('Mine'), 8, expect.any(AbortSignal));
    expect(saver.state.getState().type).toBe('saved');
  });

  it('takes what it saved itself, and never heard of, for no conflict', async () => {
    const server = { revision: 1, document: first as Journey };
    let isLost = true;
    const saver = start(async (journey, revision) => {
      if (revision !== server.revision) return { conflict: { ...server } };
      Object.assign(server, { revision: revision + 1, document: structuredClone(journey) });
      if (isLost) throw new Error('lost on its way back');
      return { revision: server.revision };
    });
    saver.changed(named('Heard'));
    expect(await saver.flush()).toBe(false);
    isLost = false;
    saver.changed(first);
    expect(saver.state.getState().type).toBe('failed');
    expect(await saver.flush()).toBe(true);
    expect(server).toEqual({ revision: 3, document: first });
    expect(saver.state.getState().type).toBe('saved');
  });

  it('takes what an earlier visit sent, and never heard of, for no conflict', async () => {
    const server = { revision: 2, document: named('Sent before the page was loaded again') };
    const earlier = fingerprint(server.document);
    const saver = start(async (journey, revision) => {
      if (revision !== server.revision) return { conflict: { ...server } };
      Object.assign(server, { revision: revision + 1, document: structuredClone(journey) });
      return { revision: server.revision };
    });
    saver.adopt(1, first, [earlier]);
    saver.changed(named('Written since'));
    expect(await saver.flush()).toBe(true);
    expect(server).toEqual({ revision: 3, document: named('Written since') });
    expect(saver.unanswered()).toEqual([]);
  });

  it('says what is on its way, which may be heard', async () => {
    const { promise, resolve } = Promise.withResolvers<SaveAnswer>();
    const saver = start(() => promise);
    saver.changed(named('Second'));
    const done = saver.flush();
    expect(saver.unanswered()).toEqual([fingerprint(named('Second'))]);
    resolve({ revision: 2 });
    expect(await done).toBe(true);
    expect(saver.unanswered()).toEqual([]);
  });

  it('tries again in time, however much is written while saving fails', async () => {
    vi.useFakeTimers();
    const save = vi.fn(async () => ({ revision: 2 }) as SaveAnswer).mockRejectedValueOnce(new Error('down'));
    const saver = createSaver<Journey>({ document: first, revision: 1, save, pauseMs: 700, retryMs: 3_000 });
    saver.changed(named('Second'));
    await vi.advanceTimersByTimeAsync(700);
    expect(saver.state.getState().type).toBe('failed');
    for (let n = 0; n < 30; n++) {
      saver.changed(named(`Second ${n}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(save).toHaveBeenLastCalledWith(named('Second 29'), 1, expect.any(AbortSignal));
    expect(saver.state.getState().type).toBe('saved');
    vi.useRealTimers();
  });

  it('does not wait for an answer for ever', async () => {
    let asked = 0;
    const save = (_journey: Journey, revision: number, signal: AbortSignal) => {
      asked++;
      return new Promise<SaveAnswer>((resolve, reject) => {
        if (asked > 1) resolve({ revision: revision + 1 });
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    };
    const saver = createSaver({ document: first, revision: 1, save, pauseMs: 0, retryMs: 0, answerMs: 10 });
    saver.changed(named('Second'));
    await vi.waitFor(() => expect(saver.state.getState().type).toBe('saved'), { timeout: 20_000 });
    expect(asked).toBe(2);
  });
});
