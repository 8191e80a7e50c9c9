import { describe, expect, it } from 'vitest';
import { designerUrl, readSettings } from './settings.ts';

const settingsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment, '/checkout');
  if ('problem' in read) throw new Error(read.problem);
  return read.settings;
};

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(settingsOf({})).toEqual({
      host: '127.0.0.1',
      port: 4400,
      home: '/checkout/.waymark',
      temporal: { port: 7233, uiPort: 8233, namespace: undefined },
    });
  });

  it('moves the home, from the checkout on when relative', () => {
    expect(settingsOf({ WAYMARK_HOME: 'elsewhere' }).home).toBe('/checkout/elsewhere');
    expect(settingsOf({ WAYMARK_HOME: '/srv/waymark' }).home).toBe('/srv/waymark');
  });

  it('names a Temporal server that runs elsewhere', () => {
    expect(settingsOf({ TEMPORAL_ADDRESS: 'temporal:7233' }).temporal).toEqual({ address: 'temporal:7233' });
  });

  it('tells of every port that is none', () => {
    const read = readSettings({ WAYMARK_PORT: 'http', WAYMARK_TEMPORAL_PORT: '70000' }, '/checkout');
    expect(read).toEqual({ problem: expect.stringContaining('WAYMARK_PORT is "http"') });
    expect(read).toEqual({ problem: expect.stringContaining('WAYMARK_TEMPORAL_PORT is "70000"') });
  });

  it('gives the designer an address that a browser understands', () => {
    expect(designerUrl(settingsOf({ WAYMARK_HOST: '0.0.0.0', WAYMARK_PORT: '80' }))).toBe('http://127.0.0.1:80');
    expect(designerUrl(settingsOf({ WAYMARK_HOST: '::1' }))).toBe('http://[::1]:4400');
  });
});
