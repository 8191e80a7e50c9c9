import type { Meta, StoryObj } from '@storybook/react-vite';
import { OutlineList } from './outline-list.tsx';

const meta = {
  title: 'Outline/Outline list',
  component: OutlineList,
  args: {
    label: 'HCP welcome as a list',
    onPick: () => {},
    entries: [
      {
        key: 'start',
        depth: 0,
        family: 'start',
        icon: 'zap',
        name: 'HCP registered',
        sentence: [{ text: 'When ' }, { text: 'hcp.registered', strong: true }, { text: ' happens' }],
      },
      {
        key: 'which',
        depth: 0,
        family: 'decide',
        icon: 'branch',
        name: 'By specialty',
        sentence: [{ text: 'The first case that fits wins' }],
      },
      {
        key: 'heart',
        depth: 1,
        family: 'channel',
        icon: 'mail',
        name: 'Heart failure study',
        outlet: 'Cardiology',
        sentence: [{ text: 'Send ' }, { text: 'LUMEN-HF summary', strong: true }],
        problem: { severity: 'error', message: '“Subject” is missing.' },
      },
      { key: 'end', depth: 1, family: 'end', icon: 'log-out', name: 'Exit', sentence: [{ text: 'Leave the journey' }] },
      { key: 'heart', depth: 1, family: 'channel', icon: 'mail', name: 'Heart failure study', outlet: 'Else' },
    ],
  },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 640, margin: 16 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof OutlineList>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const Deep: Story = {
  args: {
    entries: Array.from({ length: 12 }, (_, depth) => ({
      key: `step-${depth}`,
      depth,
      family: 'wait' as const,
      icon: 'hourglass',
      name: `Step ${depth + 1}`,
      outlet: 'Timeout',
      sentence: [{ text: 'Wait ' }, { text: '3 days', strong: true }],
    })),
  },
};
