import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConsentBadge } from './consent-badge.tsx';

const meta = {
  title: 'Customer/Consent badge',
  component: ConsentBadge,
  args: { channel: 'Email', icon: 'mail', state: 'granted' },
  decorators: [
    (Story) => (
      <div style={{ width: 168, padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ConsentBadge>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Granted: Story = {};
export const Withdrawn: Story = { args: { state: 'withdrawn', channel: 'LinkedIn', icon: 'linkedin' } };
export const Unknown: Story = { args: { state: 'unknown', channel: 'Außendienstbesuch', icon: 'user-check' } };
