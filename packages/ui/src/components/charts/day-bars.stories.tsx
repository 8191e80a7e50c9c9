import type { Meta, StoryObj } from '@storybook/react-vite';
import { DayBars } from './day-bars.tsx';

const meta = { title: 'Charts/Day bars', component: DayBars } satisfies Meta<typeof DayBars>;

export default meta;
type Story = StoryObj<typeof meta>;

const series = [
  { key: 'email', label: 'Email', color: 'var(--wm-chart-email)' },
  { key: 'sms', label: 'SMS', color: 'var(--wm-chart-sms)' },
  { key: 'rep-task', label: 'Rep task', color: 'var(--wm-chart-rep-task)' },
];
const format = (count: number) => String(count);
const days = [320, 300, 290, 510, 470, 40, 30, 550, 520, 460, 390, 300, 30, 60].map((email, n) => ({
  day: `${n + 9} Mar`,
  counts: { email, sms: n % 3 === 0 ? 20 : 0, 'rep-task': n > 6 ? 240 - n * 10 : 0 },
}));

export const TwoWeeks: Story = { args: { series, days, format, label: 'Messages per day, 9 to 22 March' } };
export const OneDay: Story = {
  args: { series: series.slice(0, 1), days: days.slice(0, 1), format, label: 'Messages on 9 March' },
};
