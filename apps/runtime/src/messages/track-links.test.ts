import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readToken, signToken } from './tokens.ts';
import { trackLinks } from './track-links.ts';

describe('links in content', () => {
  const signingKey = Buffer.alloc(32, 7);
  const schema = { properties: { body: { type: 'string', links: 'tracked' }, subject: { type: 'string' } } };
  const track = (content: Record<string, string>) =>
    trackLinks(content, { deliveryKey: 'key', schema, url: 'http://127.0.0.1:4400', signingKey });

  test('in tracked fields become ours, the same at every attempt, and others stay', () => {
    const body = 'See https://example.org/a?b=1. Or [here](https://example.org/c_(d)) (https://example.org/e).';
    const { content, links } = track({ body, subject: 'https://example.org/s' });
    expect(links.map(({ url }) => url)).toEqual([
      'https://example.org/a?b=1',
      'https://example.org/c_(d)',
      'https://example.org/e',
    ]);
    const ours = 'http://127\\.0\\.0\\.1:4400/c/[\\w.-]+';
    expect(content.body).toMatch(new RegExp(`^See ${ours}\\. Or \\[here\\]\\(${ours}\\) \\(${ours}\\)\\.$`));
    expect(content.subject).toBe('https://example.org/s');
    expect(track({ body, subject: '' }).content.body).toBe(content.body);
  });

  test('are a thousand at most; the field that holds more is told', () => {
    const links = (count: number) => Array.from({ length: count }, (_, n) => `https://example.org/${n}`).join(' ');
    expect(track({ body: links(1_000) }).crowded).toBeUndefined();
    expect(track({ body: `${links(1_000)} https://example.org/1` }).crowded).toBeUndefined();
    const crowd = track({ body: links(100_000), subject: '' });
    expect([crowd.crowded, crowd.links.length]).toEqual(['body', 1_001]);
  });

  test('in Markdown are read with their backslashes taken off', () => {
    const markdown = { properties: { body: { type: 'string', links: 'tracked', format: 'markdown' } } };
    const tracking = { deliveryKey: 'key', schema: markdown, url: 'http://127.0.0.1:4400', signingKey };
    const { content, links } = trackLinks({ body: '[a](https://example.org/?id=a\\_b\\&c=1) after' }, tracking);
    expect(links.map(({ url }) => url)).toEqual(['https://example.org/?id=a_b&c=1']);
    expect(content.body).toMatch(/^\[a\]\(http:\/\/127\.0\.0\.1:4400\/c\/[\w.-]+\) after$/);
  });

  test('in MJML are those of attributes that lead away', () => {
    const mjml = { properties: { mjml: { type: 'string', links: 'tracked', format: 'mjml' } } };
    const tracking = { deliveryKey: 'key', schema: mjml, url: 'http://127.0.0.1:4400', signingKey };
    const text = `<mjml><mj-head><mj-font name="A" href="https://fonts.example/a" /></mj-head><mj-body>
      <mj-button font-size="12px" href='https://example.org/?id=a&amp;b=1&#38;c=2'>Go</mj-button>
      <mj-image src="https://example.org/p.png" href="https://example.org/p" /> https://example.org/plain
      <a href="http://127.0.0.1:4400/u/1.abc">Leave</a> <a href="mailto:a@example.org">Write</a></mj-body></mjml>`;
    const { content, links } = trackLinks({ mjml: text }, tracking);
    expect(links.map(({ url }) => url)).toEqual(['https://example.org/?id=a&b=1&c=2', 'https://example.org/p']);
    const ours = /http:\/\/127\.0\.0\.1:4400\/c\/[\w.-]+/g;
    expect(String(content.mjml).match(ours)).toHaveLength(2);
    expect(String(content.mjml).replace(ours, '…')).toBe(
      text
        .replace('https://example.org/?id=a&amp;b=1&#38;c=2', '…')
        .replace('href="https://example.org/p"', 'href="…"'),
    );
  });

  test('are not those of pictures, which nobody clicks', () => {
    const markdown = { properties: { body: { type: 'string', links: 'tracked', format: 'markdown' } } };
    const tracking = { deliveryKey: 'key', schema: markdown, url: 'http://127.0.0.1:4400', signingKey };
    const body = 'A ![chart (a)](https://example.org/a.png) and ![](https://example.org/b.png)';
    expect(trackLinks({ body }, tracking)).toEqual({ content: { body }, links: [] });
    const linked = '[![chart](https://example.org/a.png)](https://example.org/a)';
    const { content, links } = trackLinks({ body: linked }, tracking);
    expect(links.map(({ url }) => url)).toEqual(['https://example.org/a']);
    expect(content.body).toMatch(/^\[!\[chart\]\(https:\/\/example\.org\/a\.png\)\]\(http:\/\/127/);
  });

  test('to our own unsubscribe page stay as they are', () => {
    const body = 'Stop: http://127.0.0.1:4400/u/1.abc';
    expect(track({ body })).toEqual({ content: { body }, links: [] });
  });

  test('end before the sentence’s signs and the brackets they did not open', () => {
    const ends = {
      '(https://example.org/a).': 'https://example.org/a',
      '[https://example.org/b_(c)],': 'https://example.org/b_(c)',
      '((https://example.org/d)...)!?': 'https://example.org/d',
      'https://example.org/((e)': 'https://example.org/((e)',
    };
    for (const [body, url] of Object.entries(ends)) expect(track({ body }).links, body).toMatchObject([{ url }]);
    const markdown = { properties: { body: { type: 'string', links: 'tracked', format: 'markdown' } } };
    const tracking = { deliveryKey: 'key', schema: markdown, url: 'http://127.0.0.1:4400', signingKey };
    const { content, links } = trackLinks({ body: 'https://example.org/a\\.' }, tracking);
    expect(links).toMatchObject([{ url: 'https://example.org/a' }]);
    expect(content.body).toMatch(/\/c\/[\w.-]+\\\.$/);
  });

  test('are kept as a header can carry them', () => {
    expect(track({ body: 'https://e.org/产品?q=é und https://bücher.example' }).links.map(({ url }) => url)).toEqual([
      'https://e.org/%E4%BA%A7%E5%93%81?q=%C3%A9',
      'https://xn--bcher-kva.example/',
    ]);
  });

  test('that cannot be read, or are longer than 2,048 characters, stay as they are', () => {
    const long = (length: number) => 'https://example.org/'.padEnd(length, 'a');
    for (const body of [
      'http://example.org:99999/a.',
      'http://....',
      long(2_049),
      `https://e.org/${'产'.repeat(300)}`,
    ]) {
      expect(track({ body })).toEqual({ content: { body }, links: [] });
    }
    expect(track({ body: `${long(2_048)}.` }).links).toMatchObject([{ url: long(2_048) }]);
  });

  test('in MJML are read with their entities, each once, and what stays keeps them', () => {
    const mjml = { properties: { body: { type: 'string', links: 'tracked', format: 'mjml' } } };
    const tracking = { deliveryKey: 'key', schema: mjml, url: 'http://127.0.0.1:4400', signingKey };
    const targets = (address: string) =>
      trackLinks({ body: `<a href="${address}">x</a>` }, tracking).links.map(({ url }) => url);
    expect(targets('https:&#x2F;&#X2f;example.org&#47;a?b=1&amp;c=2')).toEqual(['https://example.org/a?b=1&c=2']);
    expect(targets('https://example.org/?a=&#38;quot;')).toEqual(['https://example.org/?a=&quot;']);
    expect(targets('https://example.org/?a=&#xFFFFFF;')).toEqual(['https://example.org/?a=&#xFFFFFF;']);
    const body = '<a href="http://127.0.0.1:4400/u/1?a=1&amp;b=&quot;">x</a><a href="https://e.org:99999/&quot;">y</a>';
    expect(trackLinks({ body }, tracking)).toEqual({ content: { body }, links: [] });
  });

  test.each(['text', 'markdown', 'mjml'])(
    'are found in hostile %s in time that grows with its length only',
    (format) => {
      const hostile = { properties: { body: { type: 'string', links: 'tracked', format } } };
      const tracking = { deliveryKey: 'key', schema: hostile, url: 'http://127.0.0.1:4400', signingKey };
      const fill = (part: string) => part.repeat(1_000_000 / part.length);
      const shapes = [
        ...['.', ')', '])', '(', '.)', '\\.', 'http://', 'a.'].map(
          (part) => `http://${fill(part)}a http://${fill(part)}`,
        ),
        ...['http://', 'http:// ', 'http://a ', '](http://a ', '![', '![](', '<a-', ' href="', '<a href="http://'].map(
          fill,
        ),
        `${fill('![')}](http://a`,
        `![](${fill(' ')}http://a`,
        `<a${fill('-a')}`,
        `<a${fill(' href=')}>`,
        `<a${fill(" href='http://a")}>`,
        `<a href="http://a${fill('&#')}">`,
        `<a href="http://a${fill('&#x2F;')}">`,
      ];
      for (const body of shapes) {
        const track = () => void trackLinks({ body }, tracking);
        expect(() => runInNewContext('track()', { track }, { timeout: 10_000 }), body.slice(0, 30)).not.toThrow();
      }
    },
    120_000,
  );

  test('carry tokens for one use only', () => {
    const token = signToken(signingKey, 'click', 'abc');
    expect(readToken(signingKey, 'click', token)).toBe('abc');
    expect(readToken(signingKey, 'unsubscribe', token)).toBeUndefined();
    expect(readToken(Buffer.alloc(32, 8), 'click', token)).toBeUndefined();
    expect(readToken(signingKey, 'click', 'abc')).toBeUndefined();
  });
});
