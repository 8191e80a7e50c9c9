import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { RepeatInput, type RepeatInputProps } from './repeat-input.tsx';

const meta = {
  title: 'Date/Repetition',
  component: RepeatInput,
  args: { label: 'Repeats', value: undefined, start: '2027-01-11', onChange: () => {} },
  render: (args) => <Kept {...args} />,
  decorators: [
    (Story) => (
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          gap: 16,
          width: 328,
          padding: 16,
          background: 'var(--wm-surface)',
        }}
      >
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof RepeatInput>;

export default meta;
type Story = StoryObj<typeof meta>;

function Kept({ value: first, ...rest }: RepeatInputProps) {
  const [value, setValue] = useState(first);
  return <RepeatInput {...rest} value={value} onChange={setValue} />;
}

export const Once: Story = {};
export const Weekly: Story = { args: { value: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH' } };
export const UntilADay: Story = { args: { value: 'FREQ=MONTHLY;UNTIL=20271231' } };
export const SomeTimes: Story = { args: { value: 'FREQ=YEARLY;COUNT=3' } };
export const AnotherRule: Story = { args: { value: 'FREQ=MONTHLY;BYDAY=-1FR' } };
export const German: Story = { globals: { language: 'de' }, args: { value: 'FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10' } };
