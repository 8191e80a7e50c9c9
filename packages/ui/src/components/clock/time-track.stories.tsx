import type { Meta, StoryObj } from '@storybook/react-vite';
import { TimeTrack, type TrackMark } from './time-track.tsx';

const at = (text: string) => Date.parse(text);
const day = 86_400_000;
const begin = at('2026-03-08T23:00:00Z');
const entered: TrackMark = {
  at: at('2026-03-09T08:00:00Z'),
  family: 'start',
  icon: 'zap',
  label: 'Entered, Mon 09:00',
};
const clicked: TrackMark = {
  at: at('2026-03-11T20:40:00Z'),
  family: 'channel',
  icon: 'mouse-pointer-click',
  label: 'Clicked, Wed 21:40',
};
const next: TrackMark = { at: at('2026-03-12T07:00:00Z'), family: 'channel', icon: 'mail', label: 'Email, Thu 08:00' };

const meta = {
  title: 'Clock/Time track',
  component: TimeTrack,
  args: {
    from: begin,
    to: begin + 5 * day,
    now: clicked.at,
    marks: [entered, clicked, { ...next, isNext: true }],
    ticks: ['Mon 9 Mar', 'Tue 10', 'Wed 11', 'Thu 12', 'Fri 13'].map((label, n) => ({ at: begin + n * day, label })),
    onGo: () => {},
  },
  decorators: [
    (Story) => (
      <div style={{ width: 720, maxWidth: '100%', padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof TimeTrack>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WithQuietHours: Story = {
  args: {
    bands: [0, 1, 2, 3, 4].map((n) => ({
      from: at('2026-03-09T19:00:00Z') + n * day,
      to: at('2026-03-10T07:00:00Z') + n * day,
    })),
    bandLabel: 'Quiet hours',
  },
};
export const AtItsBeginning: Story = {
  args: { now: entered.at, marks: [entered, { ...clicked, isNext: true }, { ...next, isNext: true }] },
};
export const AtItsEnd: Story = { args: { now: next.at, marks: [entered, clicked, next] } };
export const AnInstant: Story = {
  args: { now: begin, marks: [{ ...entered, at: begin }], ticks: [{ at: begin, label: 'Mon 9 Mar' }] },
};
