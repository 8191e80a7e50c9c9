import { expect, test } from 'vitest';
import { buildShell } from './build-shell.ts';
import { dressHtml } from './shell.ts';
import { shellHtml } from './shell-html.ts';

test('the shell is made from its MJML', async () => {
  expect(shellHtml, 'run `npm run build-shell` in plugins/email').toBe(await buildShell());
});

test('what stands in it stays what it is', () => {
  const html = dressHtml({
    title: '<b>$& {body}',
    preheader: '"Kurz" & gut',
    language: 'de"><script>',
    body: '<p>{title}</p>',
    footer: '$1',
  });
  expect(html).toContain('<title>&lt;b&gt;$&amp; {body}</title>');
  expect(html).toContain('&quot;Kurz&quot; &amp; gut');
  expect(html).toContain('<p>{title}</p>');
  expect(html).not.toContain('<script>');
});
