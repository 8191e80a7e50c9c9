import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { SchemaForm, type SchemaFormProps } from './schema-form.tsx';

const meta = {
  title: 'Schema form/Schema form',
  component: SchemaForm,
  args: {
    onChange: () => {},
    value: { subject: 'Welcome, {{ customer.lastName }}' },
    tokens: [
      { path: 'customer.lastName', label: 'Last name' },
      { path: 'customer.title', label: 'Title' },
    ],
    words: {
      subject: { label: 'Subject', placeholder: 'What the message is about' },
      preheader: { label: 'Preview line', description: 'Shown beside the subject in the inbox.' },
      body: { label: 'Message', description: 'Written in Markdown. Links are tracked.' },
    },
    schema: {
      type: 'object',
      properties: {
        subject: { type: 'string', minLength: 1, maxLength: 500, tokens: true },
        preheader: { type: 'string', maxLength: 500, tokens: true },
        body: { type: 'string', minLength: 1, tokens: true, multiline: true, format: 'markdown' },
      },
      required: ['subject', 'body'],
      additionalProperties: false,
    },
  },
  render: (args) => <Kept {...args} />,
  decorators: [
    (Story) => (
      <div style={{ width: 328, padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof SchemaForm>;

export default meta;
type Story = StoryObj<typeof meta>;

function Kept({ value: first, ...rest }: SchemaFormProps) {
  const [value, setValue] = useState(first);
  return <SchemaForm {...rest} value={value} onChange={setValue} />;
}

export const Content: Story = {};

const settings = {
  words: {
    host: { label: 'Server', placeholder: 'smtp.example.com' },
    port: { label: 'Port', description: '587 for STARTTLS, 465 for TLS.' },
    secure: { label: 'Encryption' },
    'secure.none': { label: 'None' },
    'secure.starttls': { label: 'STARTTLS' },
    fromAddress: { label: 'Sender address' },
    archive: { label: 'Keep a copy' },
  },
  schema: {
    type: 'object',
    properties: {
      host: { type: 'string', minLength: 1 },
      port: { type: 'integer', minimum: 1, maximum: 65535 },
      secure: { type: 'string', enum: ['none', 'starttls'] },
      fromAddress: { type: 'string', format: 'email' },
      archive: { type: 'boolean' },
    },
    required: ['host', 'port', 'secure', 'fromAddress'],
  },
} satisfies Story['args'];

export const Settings: Story = {
  args: { ...settings, value: { host: 'smtp.northgate.example', port: 587, secure: 'starttls' } },
};

export const Problems: Story = {
  args: { ...settings, value: { port: 587, secure: 'none' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: /sender/i }), 'news');
    await userEvent.type(canvas.getByRole('textbox', { name: /port/i }), '99');
    await userEvent.tab();
  },
};

export const ProblemsFromElsewhere: Story = {
  args: { errors: { subject: 'German text is missing for 214 people' } },
};

export const Typing: Story = {
  play: async ({ canvas, userEvent }) => {
    const body = canvas.getByRole('textbox', { name: /message/i });
    await userEvent.type(body, 'Your library is open.');
    await expect(body).toHaveFocus();
    await expect(body).toHaveValue('Your library is open.');
  },
};

export const ChoosingAnAttribute: Story = {
  play: async ({ canvas, userEvent }) => {
    const [button] = canvas.getAllByRole('button');
    if (button) await userEvent.click(button);
  },
};

export const InsertingAnAttribute: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const subject = canvas.getByRole<HTMLInputElement>('textbox', { name: /subject/i });
    subject.setSelectionRange(8, 8);
    const [button] = canvas.getAllByRole('button');
    if (button) await userEvent.click(button);
    await userEvent.click(await within(canvasElement.ownerDocument.body).findByText('Title'));
    await expect(subject).toHaveValue('Welcome,{{ customer.title }} {{ customer.lastName }}');
    await waitFor(() => expect(subject).toHaveFocus());
  },
};

export const InsertingAnImage: Story = {
  args: { pickImage: async () => 'https://waymark.example/i/heart.png' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: /image/i }));
    await waitFor(() =>
      expect(canvas.getByRole('textbox', { name: /message/i })).toHaveValue('![](https://waymark.example/i/heart.png)'),
    );
  },
};

export const Secrets: Story = {
  args: {
    secret: true,
    saved: ['password'],
    value: {},
    words: { user: { label: 'User' }, password: { label: 'Password' } },
    schema: { type: 'object', properties: { user: { type: 'string' }, password: { type: 'string' } } },
  },
};

export const Task: Story = {
  args: {
    value: { title: 'Visit Dr {{ customer.lastName }}', due: 'P5D', outcomes: ['Met', 'Not interested'] },
    words: {
      title: { label: 'Title' },
      due: { label: 'Due' },
      outcomes: { label: 'Outcomes' },
      steps: { label: 'Steps' },
    },
    schema: {
      type: 'object',
      properties: {
        title: { type: 'string', tokens: true },
        due: { type: 'string', format: 'duration' },
        outcomes: { type: 'array', items: { type: 'string' } },
        steps: { type: 'array', items: { type: 'object', properties: { label: { type: 'string' } } } },
      },
      required: ['title'],
    },
  },
};

const sms = {
  words: { text: { label: 'Text', description: 'Links are tracked.' } },
  schema: {
    type: 'object',
    properties: { text: { type: 'string', tokens: true, multiline: true, counter: 'sms-segments' } },
    required: ['text'],
  },
} satisfies Story['args'];

export const TextMessage: Story = {
  args: { ...sms, value: { text: 'Your prescription is ready for collection. Reply STOP to end these messages.' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('1 message')).toBeVisible();
    await expect(canvas.getByText('76 of 160 characters')).toBeVisible();
    await expect(canvas.getByText('GSM-7')).toBeVisible();
  },
};

export const TextMessageOfTwo: Story = {
  args: { ...sms, value: { text: `Dear Dr {{ customer.lastName }}, ${'your sample is on its way. '.repeat(5)}` } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('2 messages')).toBeVisible();
    await expect(canvas.getByText(/inserted values/i)).toBeVisible();
  },
};

export const TextMessageOfWiderCharacters: Story = {
  args: { ...sms, value: { text: 'Reçeteniz hazır.' } },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText('16 of 70 characters')).toBeVisible();
    await expect(canvas.getByText(/because of “ç”, “ı” only 70 characters/i)).toBeVisible();
    await userEvent.type(canvas.getByRole('textbox', { name: /text/i }), ' Şube');
    await expect(canvas.getByText(/because of “ç”, “ı”, “Ş”/i)).toBeVisible();
  },
};

export const TextMessageInChinese: Story = {
  args: { ...sms, value: { text: '您好，您的处方药已备好，请到药房领取。' } },
};
