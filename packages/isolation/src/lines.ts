import type { Readable } from 'node:stream';

const longest = 20_000;

/** Hears each line a stream gives, cut to 20,000 characters. */
export function lines(stream: Readable, hear: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = (parts.pop() ?? '').slice(0, longest);
    for (const part of parts) if (part) hear(part.slice(0, longest));
  });
  stream.on('end', () => {
    if (rest) hear(rest);
  });
}
