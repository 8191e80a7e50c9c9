import { parentPort } from 'node:worker_threads';
import { createTextRenderer, type TextsToRender } from './render-text.ts';

const render = createTextRenderer();
parentPort?.on('message', (work: TextsToRender) => parentPort?.postMessage(render(work)));
parentPort?.postMessage('ready');
