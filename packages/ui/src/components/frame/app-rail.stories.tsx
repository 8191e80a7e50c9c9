import type { Meta, StoryObj } from '@storybook/react-vite';
import { AppRail } from './app-rail.tsx';
import { AvatarInitials } from './avatar-initials.tsx';

const meta = {
  title: 'Frame/App rail',
  component: AppRail,
  parameters: { layout: 'fullscreen' },
  args: {
    homeHref: '#',
    entries: [
      { key: 'journeys', label: 'Journeys', icon: 'route', href: '#journeys', current: true },
      { key: 'customers', label: 'Customers', icon: 'users', href: '#customers' },
      { key: 'channels', label: 'Channels', icon: 'plug', href: '#channels' },
      { key: 'inbox', label: 'Inbox', icon: 'inbox', href: '#inbox', badge: 6 },
      { key: 'operations', label: 'Operations', icon: 'activity', href: '#operations' },
    ],
    footEntries: [{ key: 'settings', label: 'Settings', icon: 'settings', href: '#settings' }],
    foot: <AvatarInitials name="Nora Keller" family="decide" />,
  },
  decorators: [
    (Story) => (
      <div style={{ height: 640 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof AppRail>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};

export const German: Story = {
  args: {
    entries: [
      { key: 'journeys', label: 'Journeys', icon: 'route', href: '#journeys' },
      { key: 'customers', label: 'Kundschaft', icon: 'users', href: '#customers', current: true },
      { key: 'tasks', label: 'Aufgaben-eingang', icon: 'inbox', href: '#inbox', badge: 128 },
      { key: 'insights', label: 'Auswertung', icon: 'chart-column', href: '#insights' },
    ],
  },
};

export const OneEntry: Story = {
  render: () => (
    <div style={{ height: 640 }}>
      <AppRail
        homeHref="#"
        entries={[{ key: 'journeys', label: 'Journeys', icon: 'route', href: '#', current: true }]}
      />
    </div>
  ),
};
