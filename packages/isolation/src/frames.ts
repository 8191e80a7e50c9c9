import { deserialize, serialize } from 'node:v8';

/** No message has more bytes; what announces more is no message. */
const longest = 100_000_000;

const head = 4;

/** A message as bytes on a pipe: its length (unsigned, 32 bits, big-endian), then V8's own structured-clone format. */
export function frame(message: unknown): Buffer {
  const body = serialize(message);
  const length = Buffer.alloc(head);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

/** What some more bytes of a pipe came to: the messages that are whole now, and whether what follows them is none. */
export interface Unframed {
  messages: unknown[];
  isGarbled: boolean;
}

/** Gives a function that takes the bytes of a pipe as they come. */
export function createUnframer(): (chunk: Buffer) => Unframed {
  let waiting: Buffer[] = [];
  let size = 0;
  let wanted = head;
  return (chunk) => {
    const messages: unknown[] = [];
    waiting.push(chunk);
    size += chunk.length;
    while (size >= wanted) {
      const all = Buffer.concat(waiting);
      const end = head + all.readUInt32BE();
      if (end > longest) return { messages, isGarbled: true };
      waiting = [all];
      wanted = end;
      if (size < end) break;
      try {
        messages.push(deserialize(all.subarray(head, end)));
      } catch {
        return { messages, isGarbled: true };
      }
      waiting = [all.subarray(end)];
      size -= end;
      wanted = head;
    }
    return { messages, isGarbled: false };
  };
}
