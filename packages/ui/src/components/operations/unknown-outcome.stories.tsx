import type { Meta, StoryObj } from '@storybook/react-vite';
import { UnknownOutcome } from './unknown-outcome.tsx';

const meta = {
  title: 'Operations/Unknown outcome',
  component: UnknownOutcome,
  args: {
    family: 'channel',
    icon: 'mail',
    customer: 'Dr Ada Kivi',
    message: 'Welcome email',
    journey: <a href="/journeys">HCP welcome</a>,
    facts: ['handed over today, 09:41', 'by SMTP', '1 attempt'],
    onAnswer: () => {},
  },
  decorators: [
    (Story) => (
      <div style={{ maxWidth: 860, padding: 24, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof UnknownOutcome>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Usual: Story = {};
export const MayNotGoAgain: Story = {
  args: { notes: ['It may not go again: the customer withdrew their consent.'] },
};
export const Ended: Story = {
  args: { notes: ['The journey has ended for this customer.'], without: ['send-again'] },
};
export const Answering: Story = { args: { pending: 'was-sent' } };
export const German: Story = {
  globals: { language: 'de' },
  args: {
    customer: 'Prof. Dr. Wilhelmine Unterberger-Niedermayer',
    message: 'Einladung zum Fortbildungsabend',
    journey: <a href="/journeys">Jahrestagung der Europäischen Gesellschaft für Kardiologie</a>,
    facts: ['übergeben heute, 09:41', 'über Hauptverbindung', '1 Versuch'],
  },
};
