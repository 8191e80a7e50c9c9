import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { MessageLook } from './message-look.tsx';

const meta = {
  title: 'Message/Message look',
  component: MessageLook,
  args: {
    texts: [
      { field: 'subject', label: 'Subject', text: 'New results on early treatment', isLong: false },
      { field: 'preheader', label: 'Preview line', text: 'Three charts, two minutes', isLong: false },
      { field: 'body', label: 'Message', text: 'Dear Dr Varnholt, …', isLong: true },
    ],
    html: '<!doctype html><body style="font:15px sans-serif;margin:20px"><h1>New results</h1><p>Dear Dr Varnholt,</p><p>the study is out.</p>',
    plain: 'New results\n\nDear Dr Varnholt,\nthe study is out.',
  },
  decorators: [
    (Story) => (
      <div style={{ width: 484, padding: 16, background: 'var(--wm-sunken)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof MessageLook>;

export default meta;
type Story = StoryObj<typeof meta>;

export const OnDesktop: Story = {};
export const OnPhone: Story = { args: { width: 'phone' } };
export const AsText: Story = { args: { width: 'text' } };

const bubble = { field: 'text', label: 'Text', text: 'Dr Varnholt, your visit is on Friday at 10:00.', isLong: true };
export const OneBubble: Story = { args: { texts: [bubble], html: undefined, plain: undefined } };

export const SeveralBubbles: Story = {
  args: {
    html: undefined,
    plain: undefined,
    texts: [
      { field: 'title', label: 'Title', text: 'Call Dr Varnholt', isLong: false },
      { field: 'brief', label: 'What it is about', text: 'Asked for the results on the portal.', isLong: true },
    ],
  },
};

const hostile = '<img src=x onerror="document.title=1">\u202Eemordnilap \u2067שלום\u2069 👩🏽‍⚕️';
export const Hostile: Story = {
  args: {
    texts: [{ field: 'subject', label: 'Subject', text: hostile + 'W'.repeat(2_000), isLong: false }],
    html: '<p>Seen</p><form action="/"><button>Send</button></form>',
  },
  async play({ canvasElement }) {
    const frame = within(canvasElement).getByTitle('The message as its reader sees it');
    await expect(frame.getAttribute('sandbox')).toBe('');
    await expect(canvasElement.querySelector('img')).toBeNull();
    await expect(within(canvasElement).getByText(/onerror/)).toBeVisible();
  },
};
