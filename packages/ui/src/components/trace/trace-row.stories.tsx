import type { Meta, StoryObj } from '@storybook/react-vite';
import { TraceRow } from './trace-row.tsx';

const meta = {
  title: 'Trace/Trace row',
  component: TraceRow,
  decorators: [
    (Story) => (
      <ol style={{ width: 304, margin: 16, padding: 16, background: 'var(--wm-surface)', listStyle: 'none' }}>
        <Story />
      </ol>
    ),
  ],
} satisfies Meta<typeof TraceRow>;

export default meta;
type Story = StoryObj<typeof meta>;

const welcome = { family: 'channel', icon: 'mail', title: 'Welcome sent', time: 'Mon 09:00' } as const;

export const Past: Story = {
  args: { ...welcome, why: [{ text: 'Consent for email since ' }, { text: '9 Mar', strong: true }] },
};
export const Now: Story = {
  args: { ...welcome, title: 'Welcome held', stage: 'now', why: [{ text: 'Quiet hours until 08:00.' }] },
};
export const Next: Story = { args: { ...welcome, title: 'Next: hand over the email', stage: 'next' } };
export const Leading: Story = { args: { ...welcome, onPick: () => {} } };

export const Checked: Story = {
  args: {
    ...welcome,
    family: 'decide',
    icon: 'branch',
    title: 'Nach Fachrichtung → Herz-Kreislauf-Medizin und Rehabilitation',
    checks: [
      { label: 'Die Lebensphase ist „wird aufmerksam“', result: 'no', value: 'erwägt' },
      { label: 'Die Fachrichtung ist Kardiologie', result: 'yes', value: 'Kardiologie' },
      { label: 'Die Fachrichtung ist Onkologie', result: 'not-asked' },
    ],
  },
};
