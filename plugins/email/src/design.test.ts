import { describe, expect, test } from 'vitest';
import { deliver } from './deliver.ts';
import { contextFor, failureOf, mail, openMailroom, received } from './mailroom.ts';

const { start } = openMailroom();
const design = (inner: string) =>
  `<mjml><mj-body><mj-section><mj-column>${inner}</mj-column></mj-section></mj-body></mjml>`;
const text =
  '<mj-text><h1>Guten Tag</h1><p>Lesen Sie <a href="https://waymark.example/a?b=1&amp;c=2">hier</a>.</p></mj-text>';

describe('a design in MJML', () => {
  test('is the HTML part, in the language of its reader, and gives the text part where there is no body', async () => {
    const server = await start();
    const content = { mjml: design(text), body: undefined, preheader: 'Kurz & gut' };
    await deliver(contextFor(server), mail(content, { links: { open: 'https://waymark.example/o/1.x' } }));
    const arrived = await received(server);
    expect(arrived.html).toContain('<h1>Guten Tag</h1>');
    expect(arrived.html).toContain('lang="de"');
    expect(arrived.html).toContain('<title>Willkommen, Dr. Åström</title>');
    expect(arrived.html).toContain('Kurz &amp; gut');
    expect(arrived.html).toContain('src="https://waymark.example/o/1.x"');
    expect(arrived.html).not.toContain('fonts.googleapis.com');
    expect(arrived.text).toBe('Guten Tag\n\nLesen Sie hier (https://waymark.example/a?b=1&c=2).');
  });

  test('leaves the text part to the body where there is one', async () => {
    const server = await start();
    await deliver(contextFor(server), mail({ mjml: design(text), body: 'In *Worten*' }));
    expect((await received(server)).text).toBe('In Worten');
  });

  test('may speak of what is online = and the like, in its words and its values', async () => {
    const server = await start();
    const words = 'Wir sind online = immer, <b title="now online = yes">once = one</b>';
    await deliver(contextFor(server), mail({ mjml: design(`<mj-text>${words}</mj-text>`) }));
    expect((await received(server)).html).toContain(words);
  });

  test.each([
    ['includes a file', design('<mj-include path="/etc/passwd" />')],
    ['holds a script', design('<mj-raw><script>alert(1)</script></mj-raw>')],
    ['runs code by a link', design('<mj-button href="javascript:alert(1)">x</mj-button>')],
    ['runs code by an event', design('<mj-text><b onclick="alert(1)">x</b></mj-text>')],
    ['runs code by an event after a value with >', design('<mj-text><b title=">" onclick="alert(1)">x</b></mj-text>')],
    ['runs code by an event after a slash', design('<mj-raw><img/onerror=alert(1) src=x></mj-raw>')],
    [
      'runs code by an event after a stray quote',
      design('<mj-raw><b a=x" title=">" onclick="alert(1)">x</b></mj-raw>'),
    ],
    [
      'runs code by a link after much space',
      design(`<mj-raw><a href="${' '.repeat(3_000)}javascript:x">x</a></mj-raw>`),
    ],
    ['runs code by an event after much space', design(`<mj-raw><b onclick${' '.repeat(200)}="x()">x</b></mj-raw>`)],
    [
      'runs code after a comment that ends in a value',
      design('<mj-raw><!-- <b title="--><img onerror=x() "></mj-raw>'),
    ],
    ['has a part that MJML does not know', design('<mj-film />')],
    ['has no body', '<mjml><mj-head></mj-head></mjml>'],
  ])('that %s is an invalid message', async (_, mjml) => {
    const server = await start();
    expect(await failureOf(deliver(contextFor(server), mail({ mjml })))).toMatchObject({ kind: 'invalid-message' });
    expect(server.taken()).toBe(0);
  });
});
