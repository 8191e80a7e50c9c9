import type { Meta, StoryObj } from '@storybook/react-vite';
import { ShareBar } from './share-bar.tsx';

const meta = { title: 'Inspector/Share bar', component: ShareBar } satisfies Meta<typeof ShareBar>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Most: Story = { args: { label: 'Reaches 2,126 of 2,310', share: 0.92 } };
export const NoOne: Story = { args: { label: 'Reaches nobody', share: 0 } };
