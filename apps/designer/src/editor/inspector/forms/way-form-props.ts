import type { WaitUntil } from '@waymark/core/nodes';

/** What the form of one way of waiting is given. `node` is the id of the node that waits. */
export interface WayFormProps<U extends WaitUntil> {
  node: string;
  until: U;
  onChange(until: WaitUntil, field: string, renamed?: Record<string, string>): void;
}
