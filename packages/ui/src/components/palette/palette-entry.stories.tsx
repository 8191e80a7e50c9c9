import type { Meta, StoryObj } from '@storybook/react-vite';
import { PaletteEntry } from './palette-entry.tsx';

const meta = {
  title: 'Palette/Palette entry',
  component: PaletteEntry,
  decorators: [
    (Story) => (
      <div style={{ width: 176, padding: 12, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof PaletteEntry>;

export default meta;
type Story = StoryObj<typeof meta>;

const nothing = () => {};
const branch = { key: 'branch', label: 'Branch', family: 'decide', icon: 'branch' } as const;

export const Plain: Story = { args: { step: branch, onPick: nothing, onDragStart: nothing } };
export const Marked: Story = { args: { step: branch, onPick: nothing, marked: true } };
export const LongGerman: Story = {
  args: { step: { ...branch, label: 'Kundendaten aktualisieren' }, onPick: nothing, onDragStart: nothing },
};
