import { describe, expect, it } from 'vitest';
import { renderContent } from './render.ts';

const schema = {
  type: 'object',
  properties: { subject: { type: 'string' }, body: { type: 'string', format: 'markdown' } },
};
const links = { unsubscribe: 'http://127.0.0.1:4400/u/a_b-c' };
const render = (
  content: Record<string, string>,
  customer: Record<string, string> = {},
  mode: 'strict' | 'lenient' = 'strict',
) => renderContent(content, { customer, entry: {}, links }, { mode, schema });

describe('content rendered for one customer', () => {
  it('puts attributes into every text', () => {
    const rendered = render(
      { subject: 'Hello {{ customer.lastName }}', body: 'Dear {{ customer.lastName }}' },
      { lastName: 'Kivi' },
    );
    expect(rendered).toEqual({ content: { subject: 'Hello Kivi', body: 'Dear Kivi' } });
  });

  it('never lets a name become a link or markup where the text is Markdown', () => {
    const lastName = '[win](http://evil.example) *now* <b>';
    const rendered = render({ subject: '{{ customer.lastName }}', body: '{{ customer.lastName }}' }, { lastName });
    expect(rendered).toEqual({
      content: { subject: lastName, body: '\\[win\\]\\(http://evil.example\\) \\*now\\* \\<b\\>' },
    });
  });

  it('leaves our own links as they are', () => {
    expect(render({ body: '[Leave]({{ links.unsubscribe }})' })).toEqual({
      content: { body: `[Leave](${links.unsubscribe})` },
    });
  });

  it('says which variable has no value, or leaves it blank in a test run', () => {
    const content = { subject: 'Hello {{ customer.lastName }}' };
    expect(render(content)).toMatchObject({ problem: { path: 'subject' } });
    expect(render(content, {}, 'lenient')).toEqual({ content: { subject: 'Hello ' } });
  });

  it('reads no inherited names and no unknown filters', () => {
    expect(render({ subject: '{{ customer.constructor.name }}' }, {}, 'lenient')).toEqual({ content: { subject: '' } });
    expect(render({ subject: '{{ customer.lastName | shout }}' }, { lastName: 'a' })).toHaveProperty('problem');
  });

  it('stops a template that does not end', () => {
    const endless = '{% for a in (1..100000000) %}{% for b in (1..100000000) %}x{% endfor %}{% endfor %}';
    expect(render({ subject: endless })).toHaveProperty('problem');
  });
});
