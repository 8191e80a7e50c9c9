import type { Meta, StoryObj } from '@storybook/react-vite';
import { CodeSnippet, CopyField } from './copy-field.tsx';

const meta = {
  title: 'Frame/Copy field',
  component: CopyField,
  args: { label: 'Write key', value: 'wk_3f9a1c77d0e24b1c', description: 'Programs that send events sign in with it.' },
  decorators: [
    (Story) => (
      <div style={{ width: 328, padding: 16, background: 'var(--wm-surface)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof CopyField>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};

const code = `curl http://127.0.0.1:4400/v1/track \\
  -u wk_3f9a1c77d0e24b1c: \\
  -H 'content-type: application/json' \\
  -d '{"userId": "hcp-1", "event": "hcp.registered"}'`;

export const Snippet: Story = { render: () => <CodeSnippet label="Send this event" code={code} /> };
