import type { Meta, StoryObj } from '@storybook/react-vite';
import { PillButton, type PillTone, StatusPill } from './status-pill.tsx';

const meta = { title: 'Frame/Status pill', component: StatusPill } satisfies Meta<typeof StatusPill>;

export default meta;
type Story = StoryObj<typeof meta>;

const states: [PillTone, string][] = [
  ['good', 'Live'],
  ['neutral', 'Draft'],
  ['warning', 'Paused'],
  ['info', 'Draining'],
  ['outline', 'Stopped'],
  ['error', 'Needs attention'],
  ['accent', 'Approved'],
];

export const Tones: Story = {
  args: { children: 'Live' },
  render: () => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, padding: 24, background: 'var(--wm-surface)' }}>
      {states.map(([tone, word]) => (
        <StatusPill key={tone} tone={tone} dot>
          {word}
        </StatusPill>
      ))}
    </div>
  ),
};

export const Button: Story = { args: { children: 'v4' }, render: () => <PillButton>v4</PillButton> };
