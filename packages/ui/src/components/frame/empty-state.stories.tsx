import { Button } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { EmptyState } from './empty-state.tsx';

const meta = {
  title: 'Frame/Empty state',
  component: EmptyState,
  args: {
    icon: 'route',
    title: 'No journeys yet',
    children: 'A journey says who is contacted, when and how. Begin with an empty one, or with a template to change.',
    buttons: (
      <>
        <Button variant="filled">New journey</Button>
        <Button>Import</Button>
      </>
    ),
  },
} satisfies Meta<typeof EmptyState>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WordsOnly: Story = {
  render: () => <EmptyState icon="mail" family="channel" title="Nothing was sent yet" />,
};
