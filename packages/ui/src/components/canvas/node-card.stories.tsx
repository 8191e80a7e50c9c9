import type { Meta, StoryObj } from '@storybook/react-vite';
import { Copy, StickyNote, Trash2 } from 'lucide-react';
import { NodeCard } from './node-card.tsx';
import { Tool, ToolStrip } from './tool-strip.tsx';

const meta = {
  title: 'Canvas/Node card',
  component: NodeCard,
  decorators: [
    (Story) => (
      <div style={{ padding: 40, background: 'var(--wm-canvas)' }}>
        <Story />
      </div>
    ),
  ],
  args: {
    family: 'channel',
    icon: 'mail',
    name: 'Welcome',
    kindLabel: 'Email',
    sentence: [{ text: 'Send ' }, { text: 'Welcome to Velmoris', strong: true }],
    outlets: [{ id: 'next', name: 'Next' }],
  },
} satisfies Meta<typeof NodeCard>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};

export const Trigger: Story = {
  args: {
    family: 'start',
    icon: 'zap',
    name: 'HCP registered',
    kindLabel: 'Event',
    sentence: [{ text: 'When an HCP ' }, { text: 'registers', strong: true }],
    withInput: false,
  },
};

const wait = {
  family: 'wait',
  icon: 'clock',
  name: 'Time to read',
  kindLabel: 'Wait',
  sentence: [
    { text: 'Until clicked ' },
    { text: 'Welcome', strong: true },
    { text: ', at most ' },
    { text: '3 days', strong: true },
  ],
  outlets: [
    { id: 'happened', name: 'Happened' },
    { id: 'timeout', name: 'Timeout', muted: true },
  ],
} satisfies Story['args'];

export const Outlets: Story = { args: wait };

const branch = {
  family: 'decide',
  icon: 'branch',
  name: 'By specialty',
  kindLabel: 'Branch',
  sentence: [{ text: 'The first case that fits wins' }],
  outlets: [
    { id: 'cardiology', name: 'Cardiology' },
    { id: 'oncology', name: 'Oncology' },
    { id: 'neurology', name: 'Neurology' },
    { id: 'pneumology', name: 'Pneumology' },
    { id: 'else', name: 'Else', muted: true },
  ],
} satisfies Story['args'];

export const FiveOutlets: Story = { args: branch };

export const Token: Story = {
  args: {
    family: 'people',
    icon: 'user-check',
    name: 'Follow-up visit',
    kindLabel: 'Rep task',
    sentence: [
      { text: 'Ask the rep to ' },
      { text: 'Visit Dr', strong: true },
      { text: ' ' },
      { text: 'Last name', token: true },
      { text: ' within ' },
      { text: '5 days', strong: true },
    ],
  },
};

export const LongGerman: Story = {
  args: {
    name: 'Einladung zur Fortbildungsveranstaltung Herzinsuffizienz',
    kindLabel: 'Außendienstaufgabe',
    family: 'people',
    icon: 'user-check',
    sentence: [
      { text: 'Bittet die zuständige Person im Außendienst um ' },
      { text: 'Terminvereinbarung mit der Klinikapotheke', strong: true },
      { text: ' innerhalb von ' },
      { text: 'vierzehn Tagen', strong: true },
    ],
    outlets: [
      { id: 'a', name: 'Hat stattgefunden' },
      { id: 'b', name: 'Zeitüberschreitung', muted: true },
    ],
  },
};

export const Selected: Story = {
  args: {
    selected: true,
    tools: (
      <ToolStrip label="Node">
        <Tool label="Duplicate" icon={<Copy size={16} />} onClick={() => {}} />
        <Tool label="Add a note" icon={<StickyNote size={16} />} onClick={() => {}} />
        <Tool label="Delete" icon={<Trash2 size={16} />} onClick={() => {}} />
      </ToolStrip>
    ),
  },
};

export const WithError: Story = {
  args: { problem: { severity: 'error', message: 'German text is missing for 214 people' } },
};

export const WithWarning: Story = {
  args: { ...wait, problem: { severity: 'warning', message: 'Waits forever if nobody clicks' } },
};

export const Held: Story = {
  args: { walk: 'here', token: 'IV', strip: { text: 'Held until Thu 12 Mar, 08:00', tone: 'held', icon: 'moon' } },
};

export const Walked: Story = {
  args: {
    ...wait,
    walk: 'walked',
    stamp: 'Wed 21:40',
    outlets: wait.outlets.map((outlet) => ({ ...outlet, taken: outlet.id === 'happened' })),
  },
};

export const NotWalked: Story = { args: { ...wait, walk: 'not-walked' } };

export const Live: Story = { args: { hereNow: { count: 12, label: '12 here now' } } };

export const LiveWithError: Story = {
  args: {
    hereNow: { count: 12, label: '12 here now' },
    problem: { severity: 'error', message: 'The connection needs attention' },
  },
};

export const Audience: Story = {
  args: {
    strip: { text: '2,126 sent', strong: '2,126', blocked: '184 blocked' },
    goal: { count: '318', label: '318 reach a goal' },
  },
};

const exit = {
  form: 'pill',
  family: 'end',
  icon: 'log-out',
  name: 'Exit',
  kindLabel: 'Exit',
  sentence: [{ text: 'With the field force' }],
  outlets: [],
} satisfies Story['args'];

export const Exit: Story = { args: exit };
export const ExitSelected: Story = { args: { ...exit, selected: true } };
export const ExitNotWalked: Story = { args: { ...exit, walk: 'not-walked' } };
export const ExitWithError: Story = {
  args: { ...exit, problem: { severity: 'error', message: 'This name is used twice' } },
};
