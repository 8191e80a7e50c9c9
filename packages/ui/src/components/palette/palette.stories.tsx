import type { Meta, StoryObj } from '@storybook/react-vite';
import { Palette } from './palette.tsx';

const meta = {
  title: 'Palette/Palette',
  component: Palette,
  parameters: { layout: 'fullscreen' },
  args: {
    onPick: () => {},
    onDragStart: () => {},
    groups: [
      {
        key: 'start',
        label: 'Start',
        steps: [
          { key: 'event', label: 'Event', family: 'start', icon: 'zap' },
          { key: 'api', label: 'By call or upload', family: 'start', icon: 'code' },
        ],
      },
      {
        key: 'steps',
        label: 'Steps',
        steps: [
          { key: 'wait', label: 'Wait', family: 'wait', icon: 'clock' },
          { key: 'branch', label: 'Branch', family: 'decide', icon: 'branch' },
          { key: 'split', label: 'Split', family: 'decide', icon: 'split' },
          { key: 'update', label: 'Update customer', family: 'data', icon: 'tag' },
          { key: 'exit', label: 'Exit', family: 'end', icon: 'log-out' },
        ],
      },
      {
        key: 'channels',
        label: 'Channels',
        steps: [
          { key: 'email', label: 'Email', family: 'channel', icon: 'mail' },
          { key: 'sms', label: 'SMS', family: 'channel', icon: 'message-square' },
          { key: 'linkedin', label: 'LinkedIn audience', family: 'channel', icon: 'linkedin' },
        ],
      },
      {
        key: 'people',
        label: 'People',
        steps: [{ key: 'rep-task', label: 'Rep task', family: 'people', icon: 'user-check' }],
      },
    ],
  },
  decorators: [
    (Story) => (
      <div style={{ height: 720 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof Palette>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};

export const Searching: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), 'e');
  },
};

export const NothingFound: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), 'fax');
  },
};

export const German: Story = {
  args: {
    groups: [
      {
        key: 'start',
        label: 'Beginn',
        steps: [
          { key: 'event', label: 'Ereignis', family: 'start', icon: 'zap' },
          { key: 'api', label: 'Durch Aufruf oder Hochladen', family: 'start', icon: 'code' },
        ],
      },
      {
        key: 'steps',
        label: 'Schritte',
        steps: [
          { key: 'update', label: 'Kundendaten aktualisieren', family: 'data', icon: 'tag' },
          { key: 'branch', label: 'Verzweigung', family: 'decide', icon: 'branch' },
        ],
      },
      {
        key: 'people',
        label: 'Menschen',
        steps: [{ key: 'rep-task', label: 'Außendienstaufgabe', family: 'people', icon: 'user-check' }],
      },
    ],
  },
};
