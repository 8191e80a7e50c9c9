import { describe, expect, it } from 'vitest';
import { previewHtml } from './preview.ts';

const schema = {
  type: 'object',
  properties: { subject: { type: 'string' }, body: { type: 'string', format: 'markdown' } },
};

describe('a message as its recipient reads it', () => {
  it('shows Markdown as HTML, and markup as text', () => {
    const html = previewHtml({ subject: 'Hello', body: '[See](http://a.example/x) <script>alert(1)</script>' }, schema);
    expect(html).toContain('<a href="http://a.example/x">See</a>');
    expect(html).not.toContain('<script>');
  });

  it('is left to its fields where none is Markdown', () => {
    expect(
      previewHtml({ subject: 'Hello' }, { type: 'object', properties: { subject: { type: 'string' } } }),
    ).toBeUndefined();
  });
});
