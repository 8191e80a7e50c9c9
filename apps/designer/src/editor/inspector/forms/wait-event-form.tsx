import type { EventWait } from '@waymark/core/nodes';
import { PatternFields } from '../fields/pattern-fields.tsx';
import { SinceField } from '../fields/since-field.tsx';
import { TimeoutField } from '../fields/timeout-field.tsx';
import type { WayFormProps } from './way-form-props.ts';

/** One event, from when on it counts, and how long at most. */
export function WaitEventForm({ node, until, onChange }: WayFormProps<Exclude<EventWait, { any: unknown }>>) {
  const { event, of, where, ...rest } = until;
  return (
    <>
      <PatternFields
        node={node}
        at={['until']}
        value={{ event, of, where }}
        onChange={(pattern, field) => onChange({ ...rest, ...pattern }, field)}
      />
      <SinceField node={node} value={until.since} onChange={(since) => onChange({ ...until, since }, 'since')} />
      <TimeoutField value={until.timeout} onChange={(timeout) => onChange({ ...until, timeout }, 'timeout')} />
    </>
  );
}
