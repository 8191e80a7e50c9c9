import { expect, it } from 'vitest';
import { createUnframer, frame } from './frames.ts';

it('messages are read as they were sent, however the pipe cuts them', () => {
  const messages = ['a', { bytes: new Uint8Array([1, 2, 3]) }, undefined, 'x'.repeat(1_000), [null, new Date(0)]];
  const bytes = Buffer.concat(messages.map(frame));
  for (const size of [1, 3, 5, 100, bytes.length]) {
    const unframe = createUnframer();
    const read: unknown[] = [];
    for (let at = 0; at < bytes.length; at += size) read.push(...unframe(bytes.subarray(at, at + size)).messages);
    expect(read).toEqual(messages);
  }
});

it('what came before a message that is none is read', () => {
  for (const garbage of [Buffer.alloc(100), Buffer.alloc(100, 'x')]) {
    expect(createUnframer()(Buffer.concat([frame('a'), garbage]))).toEqual({ messages: ['a'], isGarbled: true });
  }
});
