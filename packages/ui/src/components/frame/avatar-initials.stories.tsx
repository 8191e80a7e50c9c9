import type { Meta, StoryObj } from '@storybook/react-vite';
import { AvatarInitials, AvatarRow } from './avatar-initials.tsx';

const meta = {
  title: 'Frame/Avatar initials',
  component: AvatarInitials,
  args: { name: 'Dr Ilse Varnholt' },
} satisfies Meta<typeof AvatarInitials>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const Large: Story = { args: { size: 40, family: 'plain' } };
export const Row: Story = { render: () => <AvatarRow names={['Lars Maurer', 'Nora Keller', 'Tuula Ojala']} /> };
