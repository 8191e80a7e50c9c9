import { Button, Select, TextInput } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { InspectorPanel, PanelSection } from './inspector-panel.tsx';
import { OptionCards } from './option-cards.tsx';
import { ShareBar } from './share-bar.tsx';

const meta = {
  title: 'Inspector/Inspector panel',
  component: InspectorPanel,
  parameters: { layout: 'fullscreen' },
  args: {
    family: 'channel',
    icon: 'mail',
    name: 'Welcome',
    kindLabel: 'Email',
    label: 'Step',
    onClose: () => {},
    children: <Body />,
    footer: (
      <>
        <Button size="xs" leftSection={<Mail size={14} aria-hidden />}>
          Send a test
        </Button>
        <span style={{ marginInlineStart: 'auto' }}>Saved just now</span>
      </>
    ),
  },
  decorators: [
    (Story) => (
      <div style={{ height: 720 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof InspectorPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

function Body() {
  const [way, setWay] = useState<'next' | 'own'>('next');
  return (
    <>
      <ShareBar label="Reaches 2,126 of 2,310" share={0.92} />
      <Select
        label="Sent through"
        data={['Test outbox', 'Email · Northgate SMTP']}
        defaultValue="Email · Northgate SMTP"
      />
      <TextInput label="Subject" defaultValue="Welcome, {{ customer.lastName }}" />
      <Select
        label="Purpose"
        data={['Marketing', 'Sales', 'Medical']}
        defaultValue="Marketing"
        description="Needs the customer’s marketing consent for email."
      />
      <TextInput label="Link" defaultValue="htp:/velmoris" error="This does not look like a web address." />
      <OptionCards
        label="If it cannot be sent"
        value={way}
        onChange={setWay}
        options={[
          { value: 'next', label: 'Go on with the next step' },
          { value: 'own', label: 'Take a path of its own', description: 'Adds the outlets Blocked and Failed.' },
        ]}
      />
    </>
  );
}

export const Plain: Story = {};

export const Journey: Story = {
  args: {
    family: 'accent',
    icon: 'route',
    name: 'HCP welcome',
    kindLabel: 'Journey',
    label: 'Journey',
    children: (
      <>
        <PanelSection title="Entry">
          <Select label="Again" data={['Never', 'After leaving']} defaultValue="Never" />
        </PanelSection>
        <PanelSection title="Goals">
          <TextInput label="Event" defaultValue="visit.booked" />
        </PanelSection>
      </>
    ),
  },
};
