import type { EventWait, WaitUntil } from '@waymark/core/nodes';
import { PatternFields } from '../fields/pattern-fields.tsx';
import { TimeoutField } from '../fields/timeout-field.tsx';

type OneEvent = Exclude<EventWait, { any: unknown }>;

interface WaitEventFormProps {
  node: string;
  until: OneEvent;
  onChange(until: WaitUntil, field: string): void;
}

/** One event, and how long at most. */
export function WaitEventForm({ node, until, onChange }: WaitEventFormProps) {
  const { event, of, where, ...rest } = until;
  return (
    <>
      <PatternFields
        node={node}
        value={{ event, of, where }}
        onChange={(pattern, field) => onChange({ ...rest, ...pattern }, field)}
      />
      <TimeoutField value={until.timeout} onChange={(timeout) => onChange({ ...until, timeout }, 'timeout')} />
    </>
  );
}
