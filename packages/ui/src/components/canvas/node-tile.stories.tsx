import type { Meta, StoryObj } from '@storybook/react-vite';
import { NodeTile } from './node-tile.tsx';

const meta = { title: 'Canvas/Node tile', component: NodeTile } satisfies Meta<typeof NodeTile>;

export default meta;
type Story = StoryObj<typeof meta>;

const families = {
  start: 'zap',
  wait: 'clock',
  decide: 'branch',
  channel: 'mail',
  people: 'user-check',
  data: 'tag',
  end: 'log-out',
} as const;

export const Families: Story = {
  args: { family: 'start', icon: 'zap' },
  render: () => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, padding: 24 }}>
      {([32, 28, 24] as const).flatMap((size) =>
        Object.entries(families).map(([family, icon]) => (
          <NodeTile
            key={`${family} ${size}`}
            family={family as keyof typeof families}
            icon={icon}
            size={size}
            title={family}
          />
        )),
      )}
    </div>
  ),
};

export const UnknownIcon: Story = { args: { family: 'channel', icon: 'no-such-icon', title: 'Some channel' } };

export const Quiet: Story = { args: { family: 'channel', icon: 'mail', title: 'Email', quiet: true } };
