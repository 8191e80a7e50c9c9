import { afterAll, describe, expect, it } from 'vitest';
import { createRenderer } from './render.ts';

const deadlineMs = 2_000;
const renderer = createRenderer({ deadlineMs });
afterAll(() => renderer.close());

const schema = {
  type: 'object',
  properties: { subject: { type: 'string' }, body: { type: 'string', format: 'markdown' } },
};
const links = { unsubscribe: 'http://127.0.0.1:4400/u/1.abc' };
const customer = { lastName: 'Kivi', visits: [{ at: 'Turku' }, { at: 'Oulu' }] };

const render = (content: Record<string, string>, mode: 'strict' | 'lenient' = 'strict', attributes: object = {}) =>
  renderer.render(content, { customer: { ...customer, ...attributes }, entry: {}, links }, { mode, schema });

/** Rendered where any text may stand. */
const body = (text: string, ...rest: ['lenient'?, object?]) => render({ body: text }, ...rest);

const harmless = async () =>
  expect(await render({ subject: 'Dear {{ customer.lastName }}' })).toEqual({ content: { subject: 'Dear Kivi' } });

describe('a template cannot reach what is not its own', () => {
  it.each([
    '{{ customer.constructor }}',
    '{{ customer.constructor.name }}',
    '{{ customer["__proto__"]["toString"] }}',
    '{{ customer.visits.constructor.constructor }}',
    '{{ customer.lastName.constructor }}',
    '{{ constructor }}{{ __proto__ }}{{ toString }}',
    '{% assign a = customer["constructor"] %}{{ a["prototype"] }}',
    '{% for v in customer.__proto__ %}{{ v }}{% endfor %}',
    '{{ customer.visits | map: "constructor" | join: "" }}',
    '{{ customer.visits | map: "__proto__" | map: "toString" | join: "" }}',
    '{{ customer.visits | where: "constructor" | size | minus: 0 | replace: "0", "" }}',
    '{% assign s = customer.visits | sort_natural: "__proto__" %}{{ s[0].__proto__ }}',
    '{% assign g = customer.visits | group_by_exp: "v", "v.constructor" %}{{ g[0].name }}',
    '{% assign f = customer.visits | find_exp: "v", "v.constructor.name == \'Object\'" %}{{ f.at }}',
  ])('by a prototype: %s', async (template) => {
    const rendered = await body(template, 'lenient');
    if ('content' in rendered) expect(String(rendered.content.body).trim()).toBe('');
    else expect(rendered.problem.path).toBe('body');
    await harmless();
  });

  it.each(['constructor', '__proto__', 'valueOf', 'toString', 'hasOwnProperty', '__defineGetter__', 'raw'])(
    'by a filter or a tag called %s (CVE-2026-45618)',
    async (name) => {
      expect(await body(`{{ customer.lastName | ${name} }}`)).toHaveProperty('problem');
      expect(await body(`{{ customer.lastName | ${name}: "return process" }}`)).toHaveProperty('problem');
      if (name !== 'raw') expect(await body(`{% ${name} %}{% end${name} %}`)).toHaveProperty('problem');
    },
  );

  it.each([
    ['include', "{% include '/etc/passwd' %}"],
    ['include', "{% include '../../../../../../etc/passwd' %}"],
    ['render', "{% render '/proc/self/environ' %}"],
    ['render', '{% assign f = "/etc/passwd" %}{% render f %}'],
    ['layout', "{% layout '/etc/passwd' %}{% block a %}{% endblock %}"],
    ['block', '{% block a %}{% block a %}{% endblock %}{% endblock %}'],
  ])('by a file, through the tag %s: %s (CVE-2026-30952, CVE-2026-41311)', async (tag, template) => {
    expect(await body(template)).toEqual({
      problem: { path: 'body', message: expect.stringContaining(`tag "${tag}" not found`) },
    });
  });

  it('by itself becoming a template again', async () => {
    const lastName = '{{ links.unsubscribe }}{% assign x = 1 %}';
    expect(await render({ subject: '{{ customer.lastName }}' }, 'strict', { lastName })).toEqual({
      content: { subject: lastName },
    });
  });
});

describe('a template that does not end is stopped', () => {
  it.each([
    '{% for a in (1..100000000) %}{% endfor %}',
    '{% for a in (1..100000000) %}{% for b in (1..100000000) %}x{% endfor %}{% endfor %}',
    '{% for a in (1..3000) %}{% for b in (1..3000) %}{% endfor %}{% endfor %}',
    '{% for a in (1..3000) %}{% for b in (1..3000) %}{% for c in (1..3000) %}x{% endfor %}{% endfor %}{% endfor %}',
    '{% tablerow a in (1..100000000) cols: 2 %}{% endtablerow %}',
    '{% for a in (1..-100000000) %}{% for b in (1..100000000) %}{% endfor %}x{% endfor %}{% for a in (1..99999999) %}{% endfor %}',
    '{% assign s = "xxxxxxxxxxxxxxxx" %}{% for a in (1..40) %}{% assign s = s | append: s %}{% endfor %}{{ s }}',
    '{% capture s %}xxxxxxxxxxxxxxxx{% endcapture %}{% for a in (1..40) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}{{ s }}',
    '{% assign a = "x,x,x,x,x,x,x,x" | split: "," %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}{{ a.size }}',
    '{% assign s = "x" %}{% for i in (1..40) %}{% assign s = s | replace: "x", "xx" %}{% endfor %}{{ s }}',
    '{{ "now" | date: "%999999999d" }}',
    '{% assign s = "<script" %}{% for a in (1..30) %}{% assign s = s | append: s %}{% endfor %}{{ s | strip_html }}',
    `{{ "${'('.repeat(60_000)}" | slugify }}{% for a in (1..100000000) %}{% endfor %}`,
    '{% if true %}'.repeat(20_000),
  ])('%.90s', async (template) => {
    expect(await body(template)).toMatchObject({ problem: { path: 'body', message: expect.stringMatching(/\w+/) } });
    await harmless();
  });

  it('also inside one filter, which looks at no limit; meanwhile other messages are rendered', async () => {
    // Compared to its last letter at each of 200,000 places: much work on little memory, so that time runs out first on any machine.
    const attributes = { big: 'a'.repeat(400_000), part: `${'a'.repeat(200_000)}b` };
    const order: string[] = [];
    const template = '{{ customer.big | replace_last: customer.part, "" | size }}';
    const endless = body(template, undefined, attributes).then((made) => {
      order.push('endless');
      return made;
    });
    for (let n = 0; n < 20; n++) await harmless();
    order.push('others');
    expect(await endless).toEqual({ problem: { path: 'body', message: 'it does not end in time' } });
    expect(order).toEqual(['others', 'endless']);
    await harmless();
  });

  it.each([
    '{{ customer.big | split: "" | sort_natural | uniq | size }}',
    '{{ customer.big | split: "" | sort | reverse | join: "-" | size }}',
    '{{ customer.big | split: "" | group_by: "length" | size }}',
    '{% assign a = customer.big | split: "" %}{{ a | concat: a | concat: a | concat: a | uniq | size }}',
  ])('however much it makes at once, in the middle of which V8 ends a whole process: %s', async (template) => {
    const big = 'zyxwvutsrq'.repeat(400_000);
    expect(await body(template, undefined, { big })).toEqual({
      problem: {
        path: 'body',
        message: expect.stringMatching(/^it (does not end in time|needs too much memory)$|limit/),
      },
    });
    await harmless();
  });

  it('and holds up no other when it comes again and again', async () => {
    const big = 'zyxwvutsrq'.repeat(400_000);
    const again = Array.from({ length: 3 }, () =>
      body('{{ customer.big | split: "" | sort_natural | uniq | size }}', undefined, { big }),
    );
    for (let n = 0; n < 20; n++) await harmless();
    for (const made of await Promise.allSettled(again)) {
      if (made.status === 'fulfilled') expect(made.value).toHaveProperty('problem');
      else expect(made.reason).toMatchObject({ message: 'too many messages wait to be rendered' });
    }
    await harmless();
  });

  it('as one that takes more memory than its process has, by that process alone', async () => {
    const small = createRenderer({ memoryMb: 16 });
    const big = 'zyxwvutsrq'.repeat(400_000);
    const content = { body: '{{ customer.big | split: "" | reverse | join: "-" }}' };
    const scope = { customer: { ...customer, big }, entry: {}, links };
    expect(await small.render(content, scope, { mode: 'strict', schema })).toEqual({
      problem: { path: 'body', message: 'it needs too much memory' },
    });
    await harmless();
    const plain = { body: 'Dear {{ customer.lastName }}' };
    expect(await small.render(plain, { customer, entry: {}, links }, { mode: 'strict', schema })).toHaveProperty(
      'content',
    );
    await small.close();
  });
});

describe('a name cannot become a header', () => {
  it.each(['\r\nBcc: everyone@example.com', '\nBcc: x', '\rBcc: x', '\u0085Bcc: x', '\u2028Bcc: x', '\0'])(
    'with %j in it',
    async (tail) => {
      const attributes = { lastName: `Ada${tail}` };
      for (const subject of [
        'Dear {{ customer.lastName }}',
        '{% capture n %}{{ customer.lastName }}{% endcapture %}{{ n }}',
        '{% assign n = customer.lastName | append: "" %}{{ n }}',
        '{% for n in (1..1) %}{% echo customer.lastName %}{% endfor %}',
      ]) {
        expect(await render({ subject }, 'strict', attributes)).toMatchObject({
          problem: { path: 'subject', message: expect.stringContaining('a line break') },
        });
      }
      await harmless();
    },
  );
});
