import { ActionIcon } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Ellipsis } from 'lucide-react';
import { OccasionTable } from './occasion-table.tsx';

const meta = {
  title: 'Occasions/Occasion table',
  component: OccasionTable,
  args: {
    onOpen: () => {},
    rows: [
      { key: 'esc-2027', name: 'ESC 2027', start: '27 Aug 2027', end: '30 Aug 2027', waiting: '1,204' },
      { key: 'velmoris-launch', name: 'Velmoris launch', start: '2 Nov 2027, 09:00', waiting: '0', none: true },
    ],
    menu: ({ name }) => (
      <ActionIcon aria-label={`More for ${name}`}>
        <Ellipsis size={16} aria-hidden />
      </ActionIcon>
    ),
  },
  decorators: [
    (Story) => (
      <div style={{ padding: 32, background: 'var(--wm-page)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof OccasionTable>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Usual: Story = {};
export const German: Story = {
  globals: { language: 'de' },
  args: {
    rows: [
      {
        key: 'jahrestagung-der-europaeischen-gesellschaft-2027',
        name: 'Jahrestagung der Europäischen Gesellschaft für Kardiologie 2027',
        start: '27. August 2027, 09:00',
        end: '30. August 2027, 18:00',
        waiting: '12.048',
      },
    ],
  },
};
