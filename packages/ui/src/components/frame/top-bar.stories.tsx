import { ActionIcon, Button } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Redo2, Undo2 } from 'lucide-react';
import { ProblemButton } from '../inspector/problem-button.tsx';
import { AvatarRow } from './avatar-initials.tsx';
import { Segmented } from './segmented.tsx';
import { PillButton, StatusPill } from './status-pill.tsx';
import { ToolDivider, TopBar } from './top-bar.tsx';

const nothing = () => {};

const meta = {
  title: 'Frame/Top bar',
  component: TopBar,
  parameters: { layout: 'fullscreen' },
  args: {
    crumbs: [{ label: 'Journeys', href: '#journeys' }],
    title: 'HCP welcome',
    status: (
      <>
        <StatusPill dot>Draft · saved</StatusPill>
        <PillButton>v4</PillButton>
      </>
    ),
    center: (
      <Segmented
        label="Mode"
        value="design"
        onChange={nothing}
        choices={[
          { value: 'design', label: 'Design' },
          { value: 'simulate', label: 'Simulate' },
          { value: 'live', label: 'Live' },
        ]}
      />
    ),
    children: (
      <>
        <ActionIcon aria-label="Undo">
          <Undo2 size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label="Redo" disabled>
          <Redo2 size={18} aria-hidden />
        </ActionIcon>
        <ToolDivider />
        <ProblemButton errors={1} warnings={0} onClick={nothing} />
        <AvatarRow names={['Lars Maurer', 'Nora Keller']} />
        <Button variant="filled">Publish…</Button>
      </>
    ),
  },
} satisfies Meta<typeof TopBar>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Editor: Story = {};

export const LongGerman: Story = {
  args: {
    title: 'Begrüßung neuer Fachärztinnen und Fachärzte in Deutschland, Österreich und der Schweiz',
    status: <StatusPill dot>Entwurf · gespeichert</StatusPill>,
    center: (
      <Segmented
        label="Modus"
        value="simulate"
        onChange={nothing}
        choices={[
          { value: 'design', label: 'Entwerfen' },
          { value: 'simulate', label: 'Durchspielen' },
          { value: 'live', label: 'Live' },
        ]}
      />
    ),
    children: (
      <>
        <ProblemButton errors={0} warnings={0} onClick={nothing} />
        <Button variant="filled">Veröffentlichen…</Button>
      </>
    ),
  },
};

export const TitleOnly: Story = { render: () => <TopBar title="Channels" /> };
