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
    paste(field, 'W'.repeat(10_000));
    await expect(field.value).toHaveLength(10_000);
    // Both keep a letter more from taking seconds: no pair of letters is looked up, and no script measures the text.
    await expect(getComputedStyle(field).fontKerning).toBe('none');
    await expect(getComputedStyle(field).getPropertyValue('field-sizing')).toBe('content');
    await expect(field.clientHeight).toBeLessThan(300);
    await expect(field.scrollWidth).toBe(field.clientWidth);
  },
};
