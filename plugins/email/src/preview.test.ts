import { expect, test } from 'vitest';
import { preview } from './preview.ts';

test('a preview has both parts as they are sent, and no pixel that would tell of an opening', async () => {
  const { html, text } = await preview({
    key: 'k',
    messageId: 'k.waymark',
    customer: { id: 'ada', language: 'de' },
    content: { subject: 'Willkommen', body: 'Guten Tag **Ada** <script>alert(1)</script>' },
    links: { unsubscribe: 'https://w.example/u/1', open: 'https://w.example/o/1' },
    purpose: 'service',
    journey: { name: 'Welcome', node: 'Welcome' },
  });
  expect(html).toContain('<strong>Ada</strong>');
  expect(html).toContain('lang="de"');
  expect(html).not.toContain('<script>');
  expect(html).not.toContain('/o/1');
  expect(text).toContain('Guten Tag Ada');
});
