import type { Meta, StoryObj } from '@storybook/react-vite';
import { OptionCards } from './option-cards.tsx';

const meta = { title: 'Inspector/Option cards', component: OptionCards } satisfies Meta<typeof OptionCards>;

export default meta;
type Story = StoryObj<typeof meta>;

const args = {
  label: 'If it cannot be sent',
  value: 'next',
  onChange: () => {},
  options: [
    { value: 'next', label: 'Go on with the next step' },
    { value: 'own', label: 'Take a path of its own', description: 'Adds the outlets Blocked and Failed.' },
  ],
} as const;

export const First: Story = { args };
export const Second: Story = { args: { ...args, value: 'own' } };
