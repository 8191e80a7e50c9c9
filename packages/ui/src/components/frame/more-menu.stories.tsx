import type { Meta, StoryObj } from '@storybook/react-vite';
import { Copy, Download, PencilRuler, Trash2, User } from 'lucide-react';
import { MoreMenu } from './more-menu.tsx';

const meta = {
  title: 'Frame/More menu',
  component: MoreMenu,
  args: {
    label: 'Menu of HCP welcome',
    entries: [
      { label: 'Open', icon: PencilRuler, onPick: () => {} },
      { label: 'Duplicate', icon: Copy, onPick: () => {} },
      { label: 'Download', icon: Download, onPick: () => {} },
      { label: 'Delete', icon: Trash2, harmful: true, onPick: () => {} },
    ],
  },
} satisfies Meta<typeof MoreMenu>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const Headed: Story = {
  args: {
    label: 'Menu of Visit Dr Ada Kivi',
    heading: 'Give it to',
    entries: ['Lars Maurer', 'Nora Keller'].map((label) => ({ label, icon: User, onPick: () => {} })),
  },
};
export const Busy: Story = { args: { busy: true } };
