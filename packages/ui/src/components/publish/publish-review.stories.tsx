import { Modal } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { PublishReview } from './publish-review.tsx';

const meta = {
  title: 'Publish/Publish review',
  component: PublishReview,
  args: {
    onPublish: () => {},
    onCancel: () => {},
    problems: [],
    changes: [
      { key: '1', sign: 'added', text: 'A rep task “Follow-up visit” after the timeout.' },
      { key: '2', sign: 'changed', text: '“Time to read” waits at most 3 days instead of 5.' },
      { key: '3', sign: 'removed', text: 'The email “Reminder”.' },
    ],
  },
  decorators: [
    (Story) => (
      <div style={{ width: 480, padding: 24, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof PublishReview>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {};
export const Unchanged: Story = { args: { changes: [], unchanged: true } };
export const Publishing: Story = { args: { publishing: true } };
export const Failed: Story = {
  args: { failure: 'The connection to the runtime was lost. Nothing was published; try again.' },
};

export const Blocked: Story = {
  args: {
    onPickProblem: () => {},
    problems: [
      {
        code: 'invalid-content',
        severity: 'error',
        node: 'welcome',
        nodeName: 'Welcome',
        message: 'The subject is empty.',
      },
      { code: 'no-goal', severity: 'warning', message: 'The journey has no goal.' },
    ],
  },
};

export const Warned: Story = {
  args: { problems: [{ code: 'no-goal', severity: 'warning', message: 'The journey has no goal.' }] },
};

export const Noticed: Story = {
  args: { notice: <p>212 of 10,000 customers have no lastName: Welcome email would fail for them.</p> },
};

export const InDialog: Story = {
  render: (args) => (
    <Modal
      opened
      onClose={args.onCancel}
      title="Publish version 4"
      size={520}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <PublishReview {...args} />
    </Modal>
  ),
};
