import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { DateTimeInput, type DateTimeInputProps } from './date-time-input.tsx';

const meta = {
  title: 'Date/Date and time',
  component: DateTimeInput,
  args: { label: 'Start', value: '2027-08-27', onChange: () => {} },
  render: (args) => <Kept {...args} />,
  decorators: [
    (Story) => (
      <div style={{ width: 328, padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof DateTimeInput>;

export default meta;
type Story = StoryObj<typeof meta>;

function Kept({ value: first, ...rest }: DateTimeInputProps) {
  const [value, setValue] = useState(first);
  return <DateTimeInput {...rest} value={value} onChange={setValue} />;
}

export const DateAlone: Story = { args: { description: 'Without a time: midnight.' } };
export const WithTime: Story = { args: { value: '2027-08-27T09:00', withTime: true } };
export const WithOffset: Story = { args: { value: '2027-08-27T09:00+02:00' } };
export const Compact: Story = { args: { compact: true } };
export const Missing: Story = { args: { value: '', error: 'Choose a day.' } };
