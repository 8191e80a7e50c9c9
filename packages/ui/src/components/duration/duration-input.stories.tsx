import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { DurationInput, type DurationInputProps } from './duration-input.tsx';

const meta = {
  title: 'Duration/Duration input',
  component: DurationInput,
  args: { label: 'Wait', value: 'P3D', onChange: () => {} },
  render: (args) => <Kept {...args} />,
  decorators: [
    (Story) => (
      <div style={{ width: 328, padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof DurationInput>;

export default meta;
type Story = StoryObj<typeof meta>;

function Kept({ value: first, ...rest }: DurationInputProps) {
  const [value, setValue] = useState(first);
  return <DurationInput {...rest} value={value} onChange={setValue} />;
}

export const Plain: Story = {};
export const Empty: Story = { args: { value: undefined } };
export const Compact: Story = { args: { compact: true } };
export const TwoUnits: Story = {
  args: { value: 'P1DT12H', description: 'Counted from the hand-over of the message.' },
};
export const Signed: Story = { args: { value: '-P2W', signed: true, label: 'Moved by' } };
export const WithError: Story = { args: { value: 'PT0S', error: 'The wait must take time.' } };

export const TypedIso: Story = {
  args: { value: undefined },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: /number|zahl/i }), 'P2DT6H{Enter}');
  },
};

export const Unreadable: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: /number|zahl/i }), 'x{Enter}');
  },
};
