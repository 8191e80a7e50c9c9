import type { Meta, StoryObj } from '@storybook/react-vite';
import { Copy, Trash2 } from 'lucide-react';
import { StripDivider, Tool, ToolStrip } from './tool-strip.tsx';

const meta = { title: 'Canvas/Tool strip', component: ToolStrip } satisfies Meta<typeof ToolStrip>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Tools: Story = {
  args: { label: 'Step', children: null },
  render: () => (
    <ToolStrip label="Step">
      <Tool label="Duplicate" shortcut="Ctrl D" icon={<Copy size={16} />} onClick={() => {}} />
      <StripDivider />
      <Tool label="Delete" icon={<Trash2 size={16} />} onClick={() => {}} disabled />
    </ToolStrip>
  ),
};
