import type { Meta, StoryObj } from '@storybook/react-vite';
import { EdgeCount } from './edge-count.tsx';

const meta = { title: 'Canvas/Edge count', component: EdgeCount } satisfies Meta<typeof EdgeCount>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = { args: { count: '1,284' } };
export const WithShare: Story = { args: { count: '1,284', share: '60 %' } };
