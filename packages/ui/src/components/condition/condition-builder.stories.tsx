import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { ConditionBuilder, type ConditionBuilderProps } from './condition-builder.tsx';
import type { ConditionField } from './condition-field.ts';
import type { ConditionOffers } from './condition-offers.ts';

const fields: readonly ConditionField[] = [
  {
    source: 'attribute',
    key: 'specialty',
    label: 'Specialty',
    type: 'text',
    options: [
      { value: 'cardiology', label: 'Cardiology' },
      { value: 'oncology', label: 'Oncology' },
    ],
  },
  { source: 'attribute', key: 'visits', label: 'Visits', type: 'number' },
  { source: 'attribute', key: 'lastVisit', label: 'Last visit', type: 'date' },
  { source: 'attribute', key: 'isSpeaker', label: 'Is a speaker', type: 'boolean' },
  { source: 'entry', key: 'product', label: 'Product', type: 'text' },
];

const offers: ConditionOffers = {
  events: [
    { group: 'Seen so far', items: ['hcp.registered', 'visit.booked'] },
    { group: 'From channels', items: ['email.clicked'] },
  ],
  deliveries: [{ value: 'welcome', label: 'Welcome email' }],
  segments: ['dach-cardiologists'],
  channels: [
    { value: 'email', label: 'Email' },
    { value: 'sms', label: 'SMS' },
  ],
};

const meta = {
  title: 'Condition/Condition builder',
  component: ConditionBuilder,
  args: {
    label: 'Cardiology',
    fields,
    onChange: () => {},
    value: { attribute: 'specialty', is: 'equal', value: 'cardiology' },
  },
  render: (args) => <Kept {...args} />,
  decorators: [
    (Story) => (
      <div style={{ width: 328, padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof ConditionBuilder>;

export default meta;
type Story = StoryObj<typeof meta>;

function Kept({ value: first, ...rest }: ConditionBuilderProps) {
  const [value, setValue] = useState(first);
  return <ConditionBuilder {...rest} value={value} onChange={setValue} />;
}

export const One: Story = { args: { foot: '214 of 2,310 customers match' } };
export const Empty: Story = { args: { value: undefined } };

export const Several: Story = {
  args: {
    value: {
      all: [
        { attribute: 'specialty', is: 'in', value: ['cardiology', 'oncology'] },
        { attribute: 'visits', is: 'at-least', value: 2 },
        { attribute: 'lastVisit', is: 'within-last', value: 'P30D' },
        { attribute: 'isSpeaker', is: 'equal', value: true },
      ],
    },
  },
};

export const Groups: Story = {
  args: {
    value: {
      any: [
        { attribute: 'specialty', is: 'equal', value: 'cardiology' },
        {
          not: {
            any: [
              { attribute: 'lastVisit', is: 'set' },
              { entry: 'product', is: 'contains', value: 'lex' },
            ],
          },
        },
      ],
    },
  },
};

export const Where: Story = {
  args: {
    label: 'Only when',
    sources: ['property', 'attribute'],
    fields: [...fields, { source: 'property', key: 'amount', label: 'Amount', type: 'number' }],
    value: {
      all: [
        { property: 'amount', is: 'equal', value: { entry: 'product' } },
        { property: 'link', is: 'equal', value: 'trial' },
      ],
    },
  },
};

export const Standing: Story = {
  args: {
    offers,
    value: {
      all: [
        { segment: 'dach-cardiologists' },
        { consent: 'email', purpose: 'marketing' },
        { not: { prefers: 'sms' } },
        { event: 'visit.booked' },
      ],
    },
  },
};

/** A workspace without segments: a journey from elsewhere names one, and no other condition can. */
export const NoSegments: Story = {
  args: {
    offers: { ...offers, segments: [] },
    value: { all: [{ segment: 'dach-cardiologists' }, { attribute: 'visits', is: 'at-least', value: 2 }] },
    error: '“dach-cardiologists” is not a segment of this workspace.',
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('combobox', { name: 'Segment' })).toHaveValue('dach-cardiologists');
    await userEvent.click(canvas.getAllByRole('combobox', { name: 'Field' })[1] as HTMLElement);
    const body = within(document.body);
    await expect(await body.findByRole('option', { name: 'An event happened' })).toBeVisible();
    await expect(body.queryByRole('option', { name: 'In a segment' })).toBeNull();
    await userEvent.keyboard('{Escape}');
  },
};

export const Event: Story = {
  args: {
    offers,
    value: {
      event: 'email.clicked',
      of: 'welcome',
      times: { 'at-least': 2 },
      within: 'P30D',
      where: {
        any: [
          { property: 'link', is: 'equal', value: 'trial' },
          { property: 'amount', is: 'equal', value: 3 },
        ],
      },
    },
  },
};

export const GermanEvent: Story = { ...Event, globals: { language: 'de' }, args: { ...Event.args, label: 'Wenn' } };

export const KindsOfValue: Story = {
  args: {
    fields: [],
    value: {
      all: [
        { attribute: 'visits', is: 'equal', value: 3 },
        { attribute: 'isSpeaker', is: 'not-equal', value: false },
        { attribute: 'tier', is: 'in', value: [1, 2] },
        { attribute: 'lastVisit', is: 'before', value: '2027-03-01T09:00' },
      ],
    },
  },
};

export const WithError: Story = { args: { error: 'This case can never be reached.' } };

export const German: Story = {
  globals: { language: 'de' },
  args: {
    label: 'Kardiologie',
    value: {
      all: [
        { attribute: 'specialty', is: 'not-in', value: ['cardiology'] },
        { attribute: 'lastVisit', is: 'within-last', value: 'P1M' },
      ],
    },
  },
};
