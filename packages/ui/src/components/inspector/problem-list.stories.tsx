import type { Meta, StoryObj } from '@storybook/react-vite';
import { ProblemList } from './problem-list.tsx';

const nothing = () => {};

const meta = {
  title: 'Inspector/Problem list',
  component: ProblemList,
  args: {
    onPick: nothing,
    problems: [
      { code: 'no-goal', severity: 'warning', message: 'The journey has no goal, so its success cannot be measured.' },
      {
        code: 'invalid-content',
        severity: 'error',
        node: 'welcome',
        nodeName: 'Welcome',
        message: 'The subject is empty.',
      },
      {
        code: 'waits-forever',
        severity: 'warning',
        node: 'opened',
        nodeName: 'Time to read',
        message: 'Someone who never clicks stays here for good. Give it a timeout, or the journey an exit rule.',
      },
    ],
  },
  decorators: [
    (Story) => (
      <div style={{ width: 328, padding: 8, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ProblemList>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const NotLeading: Story = { render: ({ problems }) => <ProblemList problems={problems} /> };
