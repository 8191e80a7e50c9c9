import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { Segmented } from './segmented.tsx';

const meta = { title: 'Frame/Segmented', component: Segmented } satisfies Meta<typeof Segmented>;

export default meta;
type Story = StoryObj<typeof meta>;

const modes = [
  { value: 'design', label: 'Design' },
  { value: 'simulate', label: 'Simulate' },
  { value: 'live', label: 'Live' },
] as const;

function Modes({ size, fullWidth }: { size?: 'xs' | 'sm'; fullWidth?: boolean }) {
  const [mode, setMode] = useState<(typeof modes)[number]['value']>('design');
  return (
    <Segmented
      label="Mode"
      choices={modes}
      value={mode}
      onChange={setMode}
      {...(size && { size })}
      {...(fullWidth && { fullWidth })}
    />
  );
}

const args = { label: 'Mode', choices: modes, value: 'design', onChange: () => {} } as const;

export const Plain: Story = { args, render: () => <Modes /> };
export const Small: Story = { args, render: () => <Modes size="xs" /> };
export const FullWidth: Story = { args, render: () => <Modes fullWidth /> };
