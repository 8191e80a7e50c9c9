import { ActionIcon } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Ellipsis } from 'lucide-react';
import type { ChannelTile } from './channel-tiles.tsx';
import { JourneyTable } from './journey-table.tsx';

const email: ChannelTile = { key: 'email', label: 'Email', family: 'channel', icon: 'mail' };
const sms: ChannelTile = { key: 'sms', label: 'SMS', family: 'channel', icon: 'message-square' };
const rep: ChannelTile = { key: 'rep-task', label: 'Rep task', family: 'people', icon: 'user-check' };

const meta = {
  title: 'Journeys/Journey table',
  component: JourneyTable,
  parameters: { layout: 'fullscreen' },
  args: {
    notMeasured: 'Not live yet',
    menu: (row) => (
      <ActionIcon size="xs" aria-label={`Menu: ${row.name}`}>
        <Ellipsis size={16} aria-hidden />
      </ActionIcon>
    ),
    rows: [
      {
        key: 'hcp-welcome',
        name: 'HCP welcome',
        description: 'New doctors: library, study summary, first visit',
        href: '#hcp-welcome',
        status: { label: 'Live', tone: 'good' },
        note: { text: 'and draft v4' },
        channels: [email, sms, rep],
        inside: { count: '1,284', note: '2,310 entered' },
        goal: { rate: '18.4 %', change: '+2.1 pts', better: true, history: [4, 5, 4.5, 6, 7, 8, 9.2] },
        changed: { by: 'Nora Keller', when: 'Today, 09:12' },
      },
      {
        key: 'congress',
        name: 'Congress invitation, Vienna',
        description: 'Invite, remind, book a seat, thank afterwards',
        href: '#congress',
        status: { label: 'Paused', tone: 'warning' },
        channels: [email],
        inside: { count: '86', note: 'held until resumed' },
        goal: { rate: '9.7 %', change: '−1.2 pts', better: false, history: [9, 8, 8.4, 6, 5, 4, 3] },
        changed: { by: 'Lars Maurer', when: '3 Mar' },
      },
      {
        key: 'nurse',
        name: 'Nurse training path',
        description: 'Three modules at the nurse’s own pace',
        href: '#nurse',
        status: { label: 'Draft', tone: 'neutral' },
        note: { text: '1 problem', tone: 'error' },
        channels: [email, sms],
        changed: { when: '18 Feb' },
      },
      {
        key: 'flu',
        name: 'Flu season reminder',
        href: '#flu',
        status: { label: 'Stopped', tone: 'outline' },
        channels: [],
        inside: { count: '0', note: '8,211 entered', none: true },
        changed: { by: 'Tuula Ojala', when: '31 Jan' },
      },
    ],
  },
  decorators: [
    (Story) => (
      <div style={{ padding: 32 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof JourneyTable>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};

export const German: Story = {
  globals: { language: 'de' },
  args: {
    notMeasured: 'Noch nicht veröffentlicht',
    rows: [
      {
        key: 'hcp-welcome',
        name: 'Begrüßung neuer Fachärztinnen und Fachärzte',
        description: 'Neue Ärztinnen und Ärzte: Bibliothek, Studienzusammenfassung, erster Besuch',
        href: '#hcp-welcome',
        status: { label: 'Läuft aus', tone: 'info' },
        note: { text: 'und Entwurf v4' },
        channels: [email, sms, rep],
        inside: { count: '1.284', note: '2.310 aufgenommen' },
        goal: { rate: '18,4 %', change: '+2,1 Punkte', better: true, history: [4, 5, 4.5, 6, 7, 8, 9.2] },
        changed: { by: 'Nora Keller', when: 'Heute, 09:12 Uhr' },
      },
      {
        key: 'nurse',
        name: 'Schulungsweg für Pflegekräfte',
        href: '#nurse',
        status: { label: 'Entwurf', tone: 'neutral' },
        note: { text: '12 Probleme', tone: 'error' },
        channels: [email],
        changed: { when: '18. Februar' },
      },
    ],
  },
};
