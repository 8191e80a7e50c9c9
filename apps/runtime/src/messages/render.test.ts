import { afterAll, describe, expect, it } from 'vitest';
import { createRenderer } from './render.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const schema = {
  type: 'object',
  properties: {
    subject: { type: 'string' },
    body: { type: 'string', format: 'markdown' },
    mjml: { type: 'string', format: 'mjml' },
    brief: { type: 'string', multiline: true },
    outcomes: { type: 'array', items: { type: 'string' } },
  },
};
const links = { unsubscribe: 'http://127.0.0.1:4400/u/a_b-c' };

interface Given {
  customer?: Record<string, string>;
  slots?: Record<string, string>;
  mode?: 'strict' | 'lenient';
}
const render = (
  content: Record<string, string | string[]>,
  { customer = {}, slots = {}, mode = 'strict' }: Given = {},
) => renderer.render(content, { customer, entry: {}, links, slots }, { mode, schema });

describe('content rendered for one customer', () => {
  it('puts attributes into every text', async () => {
    const content = { subject: 'Hello {{ customer.lastName }}', outcomes: ['Met', 'Missed {{ customer.lastName }}'] };
    expect(await render(content, { customer: { lastName: 'Kivi' } })).toEqual({
      content: { subject: 'Hello Kivi', outcomes: ['Met', 'Missed Kivi'] },
    });
  });

  it('never lets a name become a link or markup where the text is Markdown or MJML', async () => {
    const lastName = '[win](http://evil.example) *now* <b title="x">&';
    const token = '{{ customer.lastName }}';
    expect(await render({ subject: token, body: token, mjml: token }, { customer: { lastName } })).toEqual({
      content: {
        subject: lastName,
        body: '\\[win\\]\\(http://evil.example\\) \\*now\\* \\<b title="x"\\>\\&',
        mjml: '[win](http://evil.example) *now* &#60;b title=&#34;x&#34;&#62;&#38;',
      },
    });
  });

  it('leaves our own links as they are', async () => {
    expect(await render({ body: '[Leave]({{ links.unsubscribe }})' })).toEqual({
      content: { body: `[Leave](${links.unsubscribe})` },
    });
  });

  it('fills open places with what the journey wrote for them, rendered as the text around them', async () => {
    const slots = { offer: 'A **talk** for {{ customer.lastName }}' };
    const body = 'We have: {{ slots.offer }}.';
    expect(await render({ body }, { slots, customer: { lastName: 'Ki*vi' } })).toEqual({
      content: { body: 'We have: A **talk** for Ki\\*vi.' },
    });
    expect(await render({ body: '{{ slots.other }}' }, { slots })).toMatchObject({ problem: { path: 'body' } });
    const nested = { offer: '{{ slots.offer }}' };
    expect(await render({ body }, { slots: nested })).toMatchObject({ problem: { path: 'body' } });
  });

  it('says which variable has no value, or leaves it blank in a test run', async () => {
    const content = { subject: 'Hello {{ customer.lastName }}' };
    expect(await render(content)).toEqual({
      problem: { path: 'subject', message: 'undefined variable: customer.lastName, line:1, col:10' },
    });
    expect(await render(content, { mode: 'lenient' })).toEqual({ content: { subject: 'Hello ' } });
  });

  it('holds a name of several lines out of a text of one line, and keeps it where there may be several', async () => {
    const given = { customer: { lastName: 'Ada\r\nBcc: everyone@example.com' } };
    expect(await render({ subject: 'Dear {{ customer.lastName }}' }, given)).toMatchObject({
      problem: { path: 'subject', message: expect.stringContaining('a line break') },
    });
    expect(await render({ brief: 'Dear {{ customer.lastName }}' }, given)).toEqual({
      content: { brief: `Dear ${given.customer.lastName}` },
    });
  });

  it('starts no process for texts without a token', async () => {
    const closed = createRenderer();
    await closed.close();
    const plain = { subject: 'Hello' };
    expect(await closed.render(plain, { customer: {}, entry: {}, links }, { mode: 'strict', schema })).toEqual({
      content: plain,
    });
  });
});
