import type { Meta, StoryObj } from '@storybook/react-vite';
import { Trash2 } from 'lucide-react';
import { ListTable, listClass } from './list-table.tsx';
import { MoreMenu } from './more-menu.tsx';

const rows = [
  { name: 'Launch invitation', languages: 'English, German', used: '1,204' },
  { name: 'Sample follow-up', languages: 'English', used: '0' },
];

const meta = {
  title: 'Frame/List table',
  component: ListTable,
  args: {
    columns: [{ label: 'Content' }, { label: 'Languages' }, { label: 'Sent', figure: true }, {}],
    opens: true,
    children: rows.map(({ name, languages, used }) => (
      <tr key={name}>
        <td>
          <button type="button" className={listClass.opener}>
            {name}
          </button>
        </td>
        <td>{languages}</td>
        <td className={listClass.figure}>{used}</td>
        <td className={listClass.menu}>
          <MoreMenu label={`Menu of ${name}`} entries={[{ label: 'Delete', icon: Trash2, onPick: () => {} }]} />
        </td>
      </tr>
    )),
  },
} satisfies Meta<typeof ListTable>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const Fixed: Story = { args: { fixed: true } };
export const WithoutOpening: Story = {
  args: {
    opens: false,
    columns: [{ label: 'Rep' }, { label: 'Open' }],
    children: (
      <tr>
        <td>Lars Maurer</td>
        <td>3</td>
      </tr>
    ),
  },
};
