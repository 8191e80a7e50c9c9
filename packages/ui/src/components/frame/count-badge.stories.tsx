import type { Meta, StoryObj } from '@storybook/react-vite';
import { CountBadge } from './count-badge.tsx';

const meta = { title: 'Frame/Count badge', component: CountBadge } satisfies Meta<typeof CountBadge>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Here: Story = { args: { count: 12, label: '12 here now' } };
export const Neutral: Story = { args: { count: 3, label: '3', tone: 'neutral' } };
