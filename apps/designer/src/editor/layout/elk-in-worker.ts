import ElkApi from 'elkjs/lib/elk-api.js';
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';

let elk: InstanceType<typeof ElkApi> | undefined;

/** ELK in a web worker of its own: one for the page, started at the first use. */
export function elkInWorker() {
  elk ??= new ElkApi({ workerFactory: () => new ElkWorker() });
  return elk;
}
