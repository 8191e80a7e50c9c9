import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { WeekdayPicker, type WeekdayPickerProps } from './weekday-picker.tsx';

const meta = {
  title: 'Date/Weekdays',
  component: WeekdayPicker,
  args: { label: 'Days', value: ['mon', 'tue', 'wed', 'thu', 'fri'], onChange: () => {} },
  render: (args) => <Kept {...args} />,
  decorators: [
    (Story) => (
      <div style={{ width: 328, padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof WeekdayPicker>;

export default meta;
type Story = StoryObj<typeof meta>;

function Kept({ value: first, ...rest }: WeekdayPickerProps) {
  const [value, setValue] = useState(first);
  return <WeekdayPicker {...rest} value={value} onChange={setValue} />;
}

export const WorkingDays: Story = {};
export const None: Story = { args: { value: [], description: 'No day chosen: every day.' } };
export const German: Story = { globals: { language: 'de' }, args: { label: 'Tage' } };
