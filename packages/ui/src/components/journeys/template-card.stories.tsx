import type { Meta, StoryObj } from '@storybook/react-vite';
import { TemplateCard } from './template-card.tsx';

const meta = {
  title: 'Journeys/Template card',
  component: TemplateCard,
  args: {
    name: 'Welcome an HCP',
    description: 'Email, wait for a click, then a rep',
    channels: [
      { key: 'email', label: 'Email', family: 'channel', icon: 'mail' },
      { key: 'rep-task', label: 'Rep task', family: 'people', icon: 'user-check' },
    ],
    rows: [['start'], ['channel'], ['channel', 'people']],
    onPick: () => {},
  },
  decorators: [
    (Story) => (
      <div style={{ width: 304, padding: 24 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof TemplateCard>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const Wide: Story = { args: { rows: [['start'], ['decide'], ['channel', 'channel', 'people']] } };
