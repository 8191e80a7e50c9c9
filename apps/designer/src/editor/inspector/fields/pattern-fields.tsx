import { Select } from '@mantine/core';
import type { Condition } from '@waymark/core/plan';
import { CreatableSelect, type FieldSource } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { wordsIn } from '../../../api/connector-words.ts';
import { useConnectors } from '../../../api/use-connectors.ts';
import type { FieldPath } from '../field-problems.tsx';
import { useFieldProblem } from '../field-problems.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { useDeliveries } from './deliveries-before.ts';
import { EventField } from './event-field.tsx';

/** An event to be heard, perhaps tied to a message. */
export interface Pattern {
  event: string;
  of?: string | undefined;
  where?: Condition | undefined;
}

interface PatternFieldsProps {
  value: Pattern;
  onChange(pattern: Pattern, field: string): void;
  /** The node that waits: messages before it are offered. Left out: the journey listens, all are. */
  node?: string;
  /** Where it stands in what the panel edits. */
  at: FieldPath;
}

const anything = '';

/** What a filter on an event may read: the event itself, the customer, and the event that enrolled them. */
const inWhere: readonly FieldSource[] = ['property', 'attribute', 'entry'];

/** Which message it is about, and what happens to it; or any event. */
export function PatternFields({ value, onChange, node, at }: PatternFieldsProps) {
  const { t, i18n } = useTranslation('inspector');
  const deliveries = useDeliveries(node);
  const problem = useFieldProblem([...at, 'of']);
  const { find } = useConnectors();
  const delivery = deliveries.find(({ id }) => id === value.of);
  const connector = delivery && find(delivery.connector);
  const eventsOf = (id: string | undefined) =>
    find(deliveries.find((one) => one.id === id)?.connector ?? '')?.capabilities.events ?? [];
  const choose = (of: string | null) => {
    const { of: _of, ...others } = value;
    if (!of) return onChange(others, 'of');
    const events = eventsOf(of);
    const event = events.includes(value.event) ? value.event : (preferred(events) ?? value.event);
    onChange({ ...value, of, event }, 'of');
  };
  return (
    <>
      {(deliveries.length > 0 || value.of !== undefined) && (
        <Select
          label={t('pattern.of')}
          data={[
            { value: anything, label: t('pattern.anything') },
            ...deliveries.map(({ id, name }) => ({ value: id, label: name })),
            ...(value.of !== undefined && !delivery ? [{ value: value.of, label: value.of }] : []),
          ]}
          value={value.of ?? anything}
          onChange={choose}
          error={problem}
        />
      )}
      {connector ? (
        <CreatableSelect
          label={t('pattern.happens')}
          data={connector.capabilities.events.map((event) => ({
            value: event,
            label: wordsIn(connector, i18n.language).events[event] ?? event,
          }))}
          value={value.event}
          onChange={(event) => onChange({ ...value, event }, 'event')}
        />
      ) : (
        <EventField
          label={t('pattern.event')}
          at={[...at, 'event']}
          value={value.event}
          onChange={(event) => onChange({ ...value, event }, 'event')}
        />
      )}
      <ConditionEditor
        label={t('pattern.where')}
        at={[...at, 'where']}
        sources={inWhere}
        event={value.event}
        {...(node === undefined ? {} : { node })}
        value={value.where}
        onChange={(where) => onChange({ ...value, where }, 'where')}
      />
    </>
  );
}

/** The event one most often waits for: a click, else a completion, else the first. */
export function preferred(events: readonly string[]): string | undefined {
  return events.find((event) => /\.(clicked|completed|replied)$/.test(event)) ?? events[0];
}
