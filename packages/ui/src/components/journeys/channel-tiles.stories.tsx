import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChannelTiles } from './channel-tiles.tsx';

const meta = { title: 'Journeys/Channel tiles', component: ChannelTiles } satisfies Meta<typeof ChannelTiles>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Several: Story = {
  args: {
    channels: [
      { key: 'email', label: 'Email', family: 'channel', icon: 'mail' },
      { key: 'rep-task', label: 'Rep task', family: 'people', icon: 'user-check' },
    ],
  },
};

export const OfUnknownConnector: Story = {
  args: { channels: [{ key: 'fax', label: 'Fax', family: 'channel', icon: 'fax-machine' }] },
};
