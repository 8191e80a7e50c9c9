import { expect, test } from 'vitest';
import { toHtml, toText } from './markdown.ts';

test.each([
  ['**bold** and _soft_', 'bold and soft'],
  ['# Title\n\ntext', 'Title\n\ntext'],
  ['[here](https://waymark.example/a)', 'here (https://waymark.example/a)'],
  ['[https://waymark.example/a](https://waymark.example/a)', 'https://waymark.example/a'],
  ['[a@b.example](mailto:a@b.example)', 'a@b.example'],
  ['- one\n- two\n  - inner\n\nafter', '- one\n- two\n  - inner\n\nafter'],
  ['3. three\n4. four', '3. three\n4. four'],
  ['![a heart](https://waymark.example/h.png)', 'a heart'],
  ['one  \ntwo\nthree', 'one\ntwo\nthree'],
  ['above\n\n---\n\nbelow', 'above\n\n---\n\nbelow'],
  ['R&D &amp; <b>more</b>', 'R&D & <b>more</b>'],
])('%j reads as text %j', (markdown, text) => {
  expect(toText(markdown)).toBe(`${text}\n`);
});

test.each([
  '[x](javascript:alert(1))',
  '[x](data:text/html,1)',
  '[x](JAVASCRIPT:alert(1))',
  '[x](file:///etc/passwd)',
  '<https:javascript>',
])('%s makes no link', (markdown) => {
  expect(toHtml(markdown)).not.toContain('href');
});

test.each(['mailto:a@b.example', 'tel:+358401234567', 'http://127.0.0.1:4400/c/t', 'https://waymark.example/'])(
  'a link to %s stays',
  (url) => {
    expect(toHtml(`[x](${url})`)).toContain(`href="${url}"`);
  },
);
