import type { Meta, StoryObj } from '@storybook/react-vite';
import { CanvasTools } from './canvas-tools.tsx';

const meta = { title: 'Canvas/Canvas tools', component: CanvasTools } satisfies Meta<typeof CanvasTools>;

export default meta;
type Story = StoryObj<typeof meta>;

const nothing = () => {};

export const Plain: Story = { args: { onTidy: nothing, onOutline: nothing, onShortcuts: nothing, shortcutsKey: '?' } };
export const German: Story = { ...Plain, globals: { language: 'de' } };
export const OutlineOpen: Story = { args: { onTidy: nothing, onOutline: nothing, outlineOpen: true } };
export const Tidying: Story = { args: { onTidy: nothing, tidying: true } };
