import type { Meta, StoryObj } from '@storybook/react-vite';
import { ShortcutList } from './shortcut-list.tsx';

const meta = {
  title: 'Frame/Shortcut list',
  component: ShortcutList,
  decorators: [
    (Story) => (
      <div style={{ width: 560, padding: 24, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ShortcutList>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {
  args: {
    groups: [
      {
        label: 'Add and connect',
        rows: [
          { label: 'Find a step to add', presses: [['/']] },
          { label: 'Duplicate what is selected', presses: [['Ctrl', 'D']] },
        ],
      },
      {
        label: 'Change',
        rows: [
          { label: 'Delete', presses: [['Delete'], ['Backspace']] },
          {
            label: 'Redo',
            presses: [
              ['Ctrl', 'Shift', 'Z'],
              ['Ctrl', 'Y'],
            ],
          },
        ],
      },
    ],
  },
};

export const German: Story = {
  globals: { language: 'de' },
  args: {
    groups: [
      {
        label: 'Zurück und Hilfe',
        rows: [
          {
            label: 'Wiederherstellen, was zuletzt rückgängig gemacht wurde',
            presses: [
              ['Strg', 'Umschalt', 'Z'],
              ['Strg', 'Y'],
            ],
          },
        ],
      },
    ],
  },
};
