import type { Host } from '@waymark/isolation';
import { createTextRenderer, type TextsToRender } from './render-text.ts';

/** What a lane's process runs: renders one message after the other. */
export function run(host: Host): void {
  const render = createTextRenderer();
  host.hear((work) => host.send(render(work as TextsToRender)));
  host.send('ready');
}
