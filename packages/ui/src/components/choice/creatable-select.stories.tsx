import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { CreatableSelect, type CreatableSelectProps } from './creatable-select.tsx';

const meta = {
  title: 'Choice/Creatable select',
  component: CreatableSelect,
  args: {
    label: 'Attribute',
    data: [
      { value: 'specialty', label: 'Specialty' },
      { value: 'lastVisit', label: 'Last visit' },
    ],
    value: 'lastVisit',
    onChange: () => {},
  },
  render: (args) => <Kept {...args} />,
  decorators: [
    (Story) => (
      <div style={{ width: 328, padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof CreatableSelect>;

export default meta;
type Story = StoryObj<typeof meta>;

function Kept({ value: first, ...rest }: CreatableSelectProps) {
  const [value, setValue] = useState(first);
  return <CreatableSelect {...rest} value={value} onChange={setValue} />;
}

export const Chosen: Story = {};
export const Empty: Story = { args: { value: '', error: 'Choose one.' } };
export const NotOffered: Story = { args: { value: 'nextCongress' } };

export const Written: Story = {
  args: { value: '' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const field = canvas.getByRole('combobox');
    await userEvent.type(field, 'nextCongress');
    const option = [...canvasElement.ownerDocument.querySelectorAll('[role="option"]')].at(-1);
    if (option) await userEvent.click(option);
    await expect(field).toHaveValue('nextCongress');
  },
};

export const WrittenInFull: Story = {
  args: { value: '' },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('combobox');
    await userEvent.type(field, 'Last visit');
    await userEvent.tab();
    await expect(field).toHaveValue('Last visit');
  },
};
