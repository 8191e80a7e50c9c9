import { Button } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { FastForward } from 'lucide-react';
import { TraceOutlook } from './trace-outlook.tsx';

const meta = {
  title: 'Trace/Trace outlook',
  component: TraceOutlook,
  args: {
    title: 'What comes next',
    mark: 'Simulated, if nothing else happens',
    empty: 'Nothing more within 400 days.',
    children: (
      <Button size="xs" leftSection={<FastForward size={14} aria-hidden />}>
        Play on from here
      </Button>
    ),
  },
  decorators: [
    (Story) => (
      <div style={{ width: 304, margin: 16, padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof TraceOutlook>;

export default meta;
type Story = StoryObj<typeof meta>;

export const NotAsked: Story = {};

export const Foretold: Story = {
  args: {
    rows: [
      {
        key: '0',
        family: 'wait',
        icon: 'hourglass',
        title: 'Opened → In time',
        time: 'Thu 09:00',
        why: [{ text: 'Nothing of it happened in time.' }],
        onPick: () => {},
      },
      { key: '1', family: 'channel', icon: 'mail', title: 'Reminder: sent', time: 'Thu 09:00' },
      { key: '2', family: 'end', icon: 'log-out', title: 'Left the journey', time: 'Thu 09:00' },
    ],
  },
};

export const Nothing: Story = { args: { rows: [] } };
