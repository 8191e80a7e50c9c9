import type { Meta, StoryObj } from '@storybook/react-vite';
import { JourneyThumbnail } from './journey-thumbnail.tsx';

const meta = { title: 'Journeys/Journey thumbnail', component: JourneyThumbnail } satisfies Meta<
  typeof JourneyThumbnail
>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Branching: Story = { args: { rows: [['start'], ['decide'], ['channel', 'channel', 'people'], ['end']] } };
export const Straight: Story = { args: { rows: [['start'], ['wait'], ['data']] } };
