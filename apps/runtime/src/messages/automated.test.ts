import { describe, expect, it } from 'vitest';
import { isMachine } from './automated.ts';

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';

describe('a request is a machine’s', () => {
  it.each([
    ['Apple’s privacy proxy', 'Mozilla/5.0'],
    [
      'Gmail’s picture proxy',
      'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    ],
    ['Yahoo’s picture proxy', 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html'],
    ['a Barracuda gateway', 'Barracuda Sentinel (EE)'],
    ['a Mimecast gateway', 'Mimecast-URL-Protection/1.0'],
    ['a Proofpoint gateway', `${chrome} Proofpoint`],
    ['Bing’s preview', `${chrome} BingPreview/1.0b`],
    [
      'Teams’ preview',
      'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    ],
    ['Slack’s preview', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['a search robot', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['WhatsApp’s preview', 'WhatsApp/2.23.20.0'],
  ])('by its name: %s', (_, agent) => {
    expect(isMachine({ method: 'GET', headers: { 'user-agent': agent } })).toBe(true);
  });

  it.each([
    ['asked by HEAD', 'HEAD', {}],
    ['asked ahead of need', 'GET', { 'sec-purpose': 'prefetch;prerender' }],
    ['asked ahead of need, as it was said before', 'GET', { purpose: 'prefetch' }],
    ['asked ahead of need, by Firefox', 'GET', { 'x-moz': 'prefetch' }],
    ['for a preview, by Safari', 'GET', { 'x-purpose': 'preview' }],
  ])('by how it asks: %s', (_, method, headers) => {
    expect(isMachine({ method, headers: { 'user-agent': chrome, ...headers } })).toBe(true);
  });
});

describe('a request is a person’s', () => {
  it.each([
    ['in Chrome', chrome],
    [
      'on an iPhone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ],
    [
      'on a Cubot telephone',
      'Mozilla/5.0 (Linux; Android 12; CUBOT P60) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36',
    ],
    ['in Outlook', 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)'],
    ['in Thunderbird', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.0'],
    ['in what does not say', ''],
  ])('%s', (_, agent) => {
    expect(isMachine({ method: 'GET', headers: { 'user-agent': agent } })).toBe(false);
  });
});
