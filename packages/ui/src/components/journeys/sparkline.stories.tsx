import type { Meta, StoryObj } from '@storybook/react-vite';
import { Sparkline } from './sparkline.tsx';

const meta = { title: 'Journeys/Sparkline', component: Sparkline } satisfies Meta<typeof Sparkline>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Rising: Story = { args: { values: [4, 5, 4.5, 6, 7, 8, 9.2] } };
export const Falling: Story = { args: { values: [9, 8, 8.4, 6, 5, 4, 3], tone: 'warning' } };
export const Level: Story = { args: { values: [3, 3, 3] } };
