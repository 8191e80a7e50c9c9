import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Ellipsis, Plus, Search, Upload } from 'lucide-react';
import { AppRail, AvatarInitials, type ChannelTile, JourneyTable, TemplateCard } from '../components/index.ts';
import classes from './looks.module.css';
import { railEntries } from './sample-frame.ts';

const meta = { title: 'Looks/Journeys', parameters: { layout: 'fullscreen' } } satisfies Meta;

export default meta;

const email: ChannelTile = { key: 'email', label: 'Email', family: 'channel', icon: 'mail' };
const sms: ChannelTile = { key: 'sms', label: 'SMS', family: 'channel', icon: 'message-square' };
const rep: ChannelTile = { key: 'rep-task', label: 'Rep task', family: 'people', icon: 'user-check' };
const nothing = () => {};

/** The list of journeys put together from the components. */
export const List: StoryObj = {
  render: () => (
    <div className={classes.app}>
      <AppRail homeHref="#" entries={railEntries} foot={<AvatarInitials name="Nora Keller" family="decide" />} />
      <main className={classes.page}>
        <div className={classes.head}>
          <h1 className={classes.title}>Journeys</h1>
          <TextInput
            size="sm"
            w={260}
            aria-label="Search journeys"
            placeholder="Search journeys"
            leftSection={<Search size={16} />}
          />
          <Button leftSection={<Upload size={16} aria-hidden />}>Import</Button>
          <Button variant="filled" leftSection={<Plus size={16} aria-hidden />}>
            New journey
          </Button>
        </div>
        <JourneyTable
          notMeasured="Not live yet"
          menu={(row) => (
            <ActionIcon size="xs" aria-label={`Menu: ${row.name}`}>
              <Ellipsis size={16} aria-hidden />
            </ActionIcon>
          )}
          rows={[
            {
              key: 'hcp-welcome',
              name: 'HCP welcome',
              description: 'New doctors: library, study summary, first visit',
              href: '#hcp-welcome',
              status: { label: 'Live', tone: 'good' },
              note: { text: 'and draft v4' },
              channels: [email, sms, rep],
              inside: { count: '1,284', note: '2,310 entered' },
              goal: { rate: '18.4 %', change: '+2.1 pts', better: true, history: [4, 5, 4.5, 6, 7, 6.5, 8, 9.2] },
              changed: { by: 'Nora Keller', when: 'Today, 09:12' },
            },
            {
              key: 'sample',
              name: 'Sample follow-up',
              description: 'Two weeks after a sample: short question, then a call',
              href: '#sample',
              status: { label: 'Paused', tone: 'warning' },
              channels: [email, rep],
              inside: { count: '86', note: 'held until resumed' },
              goal: { rate: '9.7 %', change: '−1.2 pts', better: false, history: [9, 8, 8.4, 6, 5, 5.4, 4, 3] },
              changed: { by: 'Lars Maurer', when: '27 Feb' },
            },
            {
              key: 'nurse',
              name: 'Nurse training path',
              description: 'Three modules at the nurse’s own pace',
              href: '#nurse',
              status: { label: 'Draft', tone: 'neutral' },
              note: { text: '1 problem', tone: 'error' },
              channels: [email, sms],
              changed: { by: 'Tuula Ojala', when: '18 Feb' },
            },
          ]}
        />
        <h2 className={classes.section}>Start from a template</h2>
        <div className={classes.cards}>
          <TemplateCard
            name="Welcome an HCP"
            description="Email, wait for a click, then a rep"
            channels={[email, rep]}
            rows={[['start'], ['channel'], ['channel', 'people']]}
            onPick={nothing}
          />
          <TemplateCard
            name="Congress invitation"
            description="Ask by their preferred channel"
            channels={[email, sms]}
            rows={[['start'], ['decide'], ['channel', 'channel', 'people']]}
            onPick={nothing}
          />
          <TemplateCard
            name="Sample follow-up"
            description="Two weeks later, a short question"
            channels={[email]}
            rows={[['start'], ['wait'], ['channel']]}
            onPick={nothing}
          />
        </div>
      </main>
    </div>
  ),
};
