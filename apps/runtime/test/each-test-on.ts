import type { ConnectorManifest } from '@waymark/core/journey';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { createRenderer, type Renderer } from '../src/messages/render.ts';
import { emailManifest, type Sending } from './sending.ts';

/**
 * Opens a stage of its own for each test of a file, by `open`, and gives it to `use` before the test; closes it afterwards,
 * with the clock running again. One renderer serves the whole file.
 */
export function eachTestOn<Stage extends Sending>(
  open: (email: ConnectorManifest, renderer: Renderer) => Promise<Stage>,
  use: (stage: Stage) => void,
): void {
  const renderer = createRenderer();
  let email: ConnectorManifest;
  let stage: Stage;
  beforeAll(async () => {
    email = await emailManifest();
  });
  beforeEach(async () => {
    stage = await open(email, renderer);
    use(stage);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await stage.close();
  });
  afterAll(() => renderer.close());
}
