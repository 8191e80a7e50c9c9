import type { Meta, StoryObj } from '@storybook/react-vite';
import { ClockBar } from './clock-bar.tsx';

const nothing = () => {};
const at = (text: string) => Date.parse(text);
const days = ['Mon 9 Mar', 'Tue 10', 'Wed 11', 'Thu 12', 'Fri 13'];

const meta = {
  title: 'Clock/Clock bar',
  component: ClockBar,
  parameters: { layout: 'fullscreen' },
  args: {
    time: 'Wed 11 Mar 2026, 21:40',
    dateTime: '2026-03-11T20:40:00.000Z',
    zone: 'Europe/Berlin',
    isPlaying: false,
    onPlay: nothing,
    onBack: nothing,
    onNext: nothing,
    next: 'Thu 08:00',
    onRestart: nothing,
    track: {
      from: at('2026-03-08T23:00:00Z'),
      to: at('2026-03-13T23:00:00Z'),
      now: at('2026-03-11T20:40:00Z'),
      marks: [
        { at: at('2026-03-09T08:00:00Z'), family: 'start', icon: 'zap', label: 'Entered, Mon 09:00' },
        { at: at('2026-03-11T20:40:00Z'), family: 'channel', icon: 'mouse-pointer-click', label: 'Clicked, Wed 21:40' },
        { at: at('2026-03-12T07:00:00Z'), family: 'channel', icon: 'mail', label: 'Email, Thu 08:00', isNext: true },
      ],
      bands: [0, 1, 2, 3, 4].map((day) => ({
        from: at('2026-03-09T19:00:00Z') + day * 86_400_000,
        to: at('2026-03-10T07:00:00Z') + day * 86_400_000,
      })),
      bandLabel: 'Quiet hours',
      ticks: days.map((label, day) => ({ at: at('2026-03-08T23:00:00Z') + day * 86_400_000, label })),
      onGo: nothing,
    },
  },
  decorators: [
    (Story) => (
      <div style={{ width: 780, maxWidth: '100%' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ClockBar>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const Playing: Story = { args: { isPlaying: true } };
export const AtItsEnd: Story = {
  render: ({ onPlay: _onPlay, onNext: _onNext, next: _next, ...args }) => <ClockBar {...args} />,
};
