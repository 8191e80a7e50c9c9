import type { Meta, StoryObj } from '@storybook/react-vite';
import { Icon } from './icon.tsx';
import { iconsByName } from './icon-names.ts';

const meta = { title: 'Icons/Icon', component: Icon } satisfies Meta<typeof Icon>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Registry: Story = {
  args: { name: 'mail' },
  render: () => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: 12 }}>
      {Object.keys(iconsByName).map((name) => (
        <span key={name} style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
          <Icon name={name} size={20} />
          {name}
        </span>
      ))}
    </div>
  ),
};

export const Unknown: Story = { args: { name: 'no-such-icon', size: 32 } };
