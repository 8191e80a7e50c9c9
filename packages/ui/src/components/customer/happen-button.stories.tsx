import type { Meta, StoryObj } from '@storybook/react-vite';
import { HappenButton } from './happen-button.tsx';

const meta = {
  title: 'Customer/Happen button',
  component: HappenButton,
  args: { family: 'good', icon: 'flag', label: 'Books a visit', onHappen: () => {} },
  decorators: [
    (Story) => (
      <div style={{ width: 232, margin: 16 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof HappenButton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WithChoices: Story = {
  args: {
    family: 'channel',
    icon: 'mouse-pointer-click',
    label: 'Clicks a message',
    choices: [
      { key: 'welcome', label: 'Welcome' },
      { key: 'study', label: 'Heart failure study' },
    ],
  },
};
export const LongWords: Story = { args: { label: 'Datenschutzeinwilligung für Außendienstbesuche widerrufen' } };
