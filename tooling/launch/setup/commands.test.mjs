import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandFor } from './commands.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('a command', () => {
  it('hands its arguments on', () => {
    expect(commandFor('/checkout', 'test', ['--project', 'core']).args).toEqual([
      '/checkout/tooling/launch/src/test.ts',
      '--project',
      'core',
    ]);
  });

  it('of the command line runs where the user is', () => {
    vi.stubEnv('INIT_CWD', '/home/ada/journeys');
    expect(commandFor('/checkout', 'waymark', ['check', 'welcome.json']).cwd).toBe('/home/ada/journeys');
    expect(commandFor('/checkout', 'start', []).cwd).toBe('/checkout');
  });

  it('that does not exist is none', () => {
    expect(commandFor('/checkout', 'toString', [])).toBeUndefined();
  });
});
