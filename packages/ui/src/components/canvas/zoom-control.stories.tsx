import type { Meta, StoryObj } from '@storybook/react-vite';
import { ZoomControl } from './zoom-control.tsx';

const nothing = () => {};

const meta = {
  title: 'Canvas/Zoom control',
  component: ZoomControl,
  args: { zoom: 1, onZoomIn: nothing, onZoomOut: nothing, onFit: nothing, onReset: nothing },
  decorators: [
    (Story) => (
      <div style={{ padding: 24, background: 'var(--wm-canvas)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ZoomControl>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WithoutReset: Story = {
  render: ({ onReset: _onReset, ...args }) => <ZoomControl {...args} zoom={0.94} />,
};
