import { Select, TextInput } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { FormDialog } from './form-dialog.tsx';

const meta = {
  title: 'Frame/Form dialog',
  component: FormDialog,
  args: {
    title: 'Add an address',
    confirm: 'Add',
    busy: false,
    onSubmit: () => {},
    onClose: () => {},
    children: (
      <>
        <Select label="Channel" data={['Email', 'SMS']} defaultValue="Email" />
        <TextInput label="Address" description="Nothing is sent to it any more." required />
      </>
    ),
  },
  decorators: [
    (Story) => (
      <div style={{ height: 640 }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof FormDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const Busy: Story = { args: { busy: true } };
export const Tall: Story = {
  args: {
    title: 'Email',
    confirm: 'Save and test',
    width: 520,
    tall: true,
    children: Array.from({ length: 16 }, (_, place) => `Setting ${place + 1}`).map((label) => (
      <TextInput key={label} label={label} />
    )),
  },
};
export const German: Story = {
  globals: { language: 'de' },
  args: { title: 'Adresse sperren', confirm: 'Sperren', children: <TextInput label="Adresse" required /> },
};
