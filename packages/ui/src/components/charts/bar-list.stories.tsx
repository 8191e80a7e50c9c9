import type { Meta, StoryObj } from '@storybook/react-vite';
import { BarList } from './bar-list.tsx';

const meta = { title: 'Charts/Bar list', component: BarList } satisfies Meta<typeof BarList>;

export default meta;
type Story = StoryObj<typeof meta>;

const blocked = 'var(--wm-chart-blocked)';

export const Reasons: Story = {
  args: {
    label: 'Blocked, by reason',
    bars: [
      { key: 'consent', label: 'No consent', value: '186', share: 1, color: blocked },
      { key: 'cap', label: 'Too many this week', value: '71', share: 0.38, color: blocked },
      { key: 'no-address', label: 'No address or number', value: '46', share: 0.25, color: blocked },
    ],
  },
};
export const Shares: Story = {
  args: { label: 'Reach per channel', bars: [{ key: 'email', label: 'Email', value: '92 %', share: 0.92 }] },
};
