import { Button } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Check } from 'lucide-react';
import { EmptyState } from '../frame/empty-state.tsx';
import { TracePanel } from './trace-panel.tsx';

const meta = {
  title: 'Trace/Trace panel',
  component: TracePanel,
  parameters: { layout: 'fullscreen' },
  args: {
    title: 'What happened, and why',
    summary: '6 steps in 2 days 12 hours',
    rows: [
      {
        key: '1',
        family: 'start',
        icon: 'zap',
        title: 'Entered the journey',
        time: 'Mon 09:00',
        why: [
          { text: 'Event ' },
          { text: 'HCP registered', strong: true },
          { text: ' from the portal form. First time in this journey.' },
        ],
        onPick: () => {},
      },
      {
        key: '2',
        family: 'channel',
        icon: 'mail',
        title: 'Welcome sent',
        time: 'Mon 09:00',
        why: [{ text: 'Marketing consent for email since ' }, { text: '9 Mar', strong: true }, { text: '.' }],
      },
      {
        key: '3',
        family: 'decide',
        icon: 'branch',
        title: 'By specialty → Cardiology',
        time: 'Wed 21:40',
        checks: [
          { label: 'Stage is aware', result: 'no', value: 'Considering' },
          { label: 'Specialty is cardiology', result: 'yes' },
          { label: 'Specialty is oncology', result: 'not-asked' },
        ],
      },
      {
        key: '4',
        family: 'channel',
        icon: 'mail',
        title: 'Heart failure study held',
        time: 'Wed 21:40',
        stage: 'now',
        why: [{ text: 'Quiet hours 20:00–08:00 in ' }, { text: 'Europe/Berlin', strong: true }, { text: '.' }],
      },
      {
        key: '5',
        family: 'channel',
        icon: 'mail',
        title: 'Next: hand over the email',
        time: 'Thu 08:00',
        stage: 'next',
      },
      { key: '6', family: 'end', icon: 'flag', title: 'Goal: visit booked', time: 'by 8 May', stage: 'next' },
    ],
    footer: (
      <Button size="xs" leftSection={<Check size={14} aria-hidden />}>
        Keep as a test
      </Button>
    ),
  },
  decorators: [
    (Story) => (
      <div style={{ height: 720 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof TracePanel>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};

export const Empty: Story = {
  args: {
    rows: [],
    empty: (
      <EmptyState icon="flask-conical" title="Nothing has happened yet">
        Start the customer’s journey to see each step here, and why it was taken.
      </EmptyState>
    ),
  },
};
