import type { ConnectorManifest } from '@waymark/core/journey';
import { type Ears, type IsolatedProcess, startProcess } from '@waymark/isolation';
import { told } from '../contract/inspect.ts';
import { ManifestShape } from '../contract/manifest.ts';
import type { FromConnector, ToConnector } from './messages.ts';

/** How a connector's process is run. */
export interface ProcessOptions {
  /** Milliseconds a process may take to import its connector. */
  startMs: number;
  /** Milliseconds after which a process that has nothing to do is ended (300,000); the next call starts another one. */
  idleMs?: number | undefined;
  /** Megabytes of JavaScript heap; all in all a process may have twice as many, and 128. */
  memoryMb: number;
  /** What connectors may reach beyond public addresses. */
  allow: readonly string[];
  /** Takes what the connector logs and what it prints. */
  log: (message: string, facts?: unknown) => void;
  /** Ends a process that is still starting, and lets no other start. */
  closing: AbortSignal;
}

/** Lines that are heard of what a connector prints from one call to the next. */
const mostPrinted = 500;

/** What a connector's process says of calls, once it is open. */
export interface CallEars {
  /** The connector itself is about to run for this call. Heard of every such call before the process counts as ended. */
  began(id: number): void;
  settled(id: number, reply: unknown): void;
}

/** A process that has imported its connector. */
export interface OpenProcess extends Pick<IsolatedProcess, 'ended' | 'end' | 'keepAwake'> {
  manifest: ConnectorManifest;
  tell(message: ToConnector): void;
}

/** Starts a process with no environment and bounded memory, and imports a connector in it; or says why that failed. */
export async function openProcess(
  entry: string,
  { startMs, memoryMb, allow, log, closing }: ProcessOptions,
  ears: CallEars,
): Promise<OpenProcess | { reason: string }> {
  const closed = 'The connectors are closed.';
  if (closing.aborted) return { reason: closed };
  const first = Promise.withResolvers<FromConnector>();
  let printed = 0;
  const hear = (message: FromConnector) => {
    if (message.type === 'ready' || message.type === 'refused') first.resolve(message);
    if (message.type === 'log') log(String(message.message), message.facts);
    if (message.type === 'began') ears.began(message.id);
    if (message.type === 'settled') ears.settled(message.id, message.reply);
  };
  const own: Ears = {
    message: (message) => {
      if (typeof message === 'object' && message !== null) hear(message as FromConnector);
    },
    print: (line) => {
      printed += 1;
      if (printed < mostPrinted) log('printed', { line });
      else if (printed === mostPrinted) log('The connector prints too much; the rest is left out until its next call.');
    },
  };
  const started = startProcess(new URL('./serve-connector.ts', import.meta.url), { heapMb: memoryMb }, own);
  const { ended, end, keepAwake } = started;
  const tell = (message: ToConnector) => {
    if (message.type === 'call') printed = 0;
    started.send(message);
  };
  const refuse = (reason: string) => first.resolve({ type: 'refused', reason });
  const timer = setTimeout(() => refuse(`It had not finished loading after ${startMs} ms.`), startMs);
  const close = () => refuse(closed);
  closing.addEventListener('abort', close);
  void ended.then(({ why }) => refuse(`Its process ended while it was loading: ${why}`));
  tell({ type: 'open', entry, allow });
  const said = await first.promise;
  clearTimeout(timer);
  closing.removeEventListener('abort', close);
  const manifest = ManifestShape.safeParse(said.type === 'ready' ? said.manifest : undefined);
  if (said.type === 'ready' && manifest.success) return { manifest: manifest.data, tell, ended, end, keepAwake };
  end('it was refused');
  await ended;
  if (said.type === 'refused') return { reason: typeof said.reason === 'string' ? said.reason : 'It gave no reason.' };
  return { reason: `Its manifest is not valid: ${manifest.error ? told(manifest.error) : 'it sent none'}.` };
}
