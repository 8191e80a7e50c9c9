import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChangeList } from './change-list.tsx';

const meta = {
  title: 'Publish/Change list',
  component: ChangeList,
  args: {
    empty: 'Nothing has changed.',
    changes: [
      { key: '1', sign: 'added', text: 'Reminder is new: Send LUMEN-HF summary.' },
      { key: '2', sign: 'changed', text: 'Time to read waits 5 days instead of 3 days.' },
      { key: '3', sign: 'removed', text: 'Webinar invitation is gone.' },
    ],
  },
  decorators: [
    (Story) => (
      <div style={{ width: 480, margin: 16 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ChangeList>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const Nothing: Story = { args: { changes: [] } };
