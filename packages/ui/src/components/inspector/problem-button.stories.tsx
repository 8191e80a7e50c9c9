import type { Meta, StoryObj } from '@storybook/react-vite';
import { ProblemButton } from './problem-button.tsx';

const meta = { title: 'Inspector/Problem button', component: ProblemButton } satisfies Meta<typeof ProblemButton>;

export default meta;
type Story = StoryObj<typeof meta>;

const onClick = () => {};

export const Errors: Story = { args: { errors: 1, warnings: 2, onClick } };
export const Warnings: Story = { args: { errors: 0, warnings: 2, onClick } };
export const None: Story = { args: { errors: 0, warnings: 0, onClick } };
