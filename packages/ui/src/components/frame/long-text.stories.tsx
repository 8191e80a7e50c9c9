import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, within } from 'storybook/test';
import { LongText, type LongTextProps } from './long-text.tsx';

const meta = {
  title: 'Frame/Long text',
  component: LongText,
  args: { label: 'What is it for?', description: 'Whoever looks at the versions later reads it.' },
  render: (args) => <Kept {...args} />,
  decorators: [
    (Story) => (
      <div style={{ width: 328, padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof LongText>;

export default meta;
type Story = StoryObj<typeof meta>;

function Kept({ value: first = '', ...rest }: LongTextProps) {
  const [value, setValue] = useState(first);
  return <LongText {...rest} value={value} onChange={(event) => setValue(event.currentTarget.value)} />;
}

export const Empty: Story = {};
export const Lines: Story = { args: { value: 'One.\nTwo.\nThree.\nFour.\nFive, and the field grew with them.' } };
export const Wrong: Story = { args: { value: 'Too long', error: 'At most 5 characters, please.' } };
export const Disabled: Story = { args: { value: 'Nobody writes here now.', disabled: true } };

/** The longest time that anything took in the page while something was done there, up to the next frame, in milliseconds. */
async function longestTask(done: () => void): Promise<number> {
  const began = performance.now();
  done();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - began;
}

/** Writes as somebody who pastes. */
function paste(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  document.execCommand('insertText', false, text);
}

export const Endless: Story = {
  args: { value: '' },
  async play({ canvasElement }) {
    const field = within(canvasElement).getByRole<HTMLTextAreaElement>('textbox');
    const pasted = await longestTask(() => paste(field, `${'👩🏽‍⚕️Z\u0351\u0336a'.repeat(500)}${'W'.repeat(10_000)}`));
    const typed = await longestTask(() => paste(field, 'x'));
    await expect(pasted).toBeLessThan(1_000);
    await expect(typed).toBeLessThan(400);
    await expect(field.clientHeight).toBeLessThan(300);
    await expect(field.scrollWidth).toBe(field.clientWidth);
  },
};
