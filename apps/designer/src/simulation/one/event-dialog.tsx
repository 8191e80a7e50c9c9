import { Select } from '@mantine/core';
import type { Journey } from '@waymark/core/journey';
import { CreatableSelect, FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectors } from '../../api/use-connectors.ts';
import { useCatalogue } from '../../editor/inspector/fields/use-catalogue.ts';
import { useEventNames } from '../../editor/inspector/fields/use-event-names.ts';
import { WrittenFields } from '../entry/written-fields.tsx';
import { writtenValues } from '../entry/written-values.ts';
import type { CanHappen } from './can-happen.ts';
import type { What } from './playing.ts';
import { propertiesAsked } from './properties-asked.ts';
import { toldApart } from './told-apart.ts';

interface EventDialogProps {
  journey: Journey;
  /** What can happen at the time shown by itself: answers to messages, and events that are listened for. */
  likely: readonly CanHappen[];
  onHappen(what: What): void;
  onClose(): void;
}

/** Asks which event happens, to which message it answers, and what it carries. */
export function EventDialog({ journey, likely, onHappen, onClose }: EventDialogProps) {
  const { t } = useTranslation('simulation');
  const words = useConnectors();
  const { events: seen } = useCatalogue();
  const names = useEventNames();
  const [event, setEvent] = useState('');
  const [of, setOf] = useState<string | null>(null);
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const events = new Set([...likely.map(({ key }) => key), ...names.flatMap(({ items }) => items)]);
  const messages = messagesFor(event, likely);
  const choose = (name: string) => {
    setEvent(name);
    setOf(messagesFor(name, likely)[0]?.value ?? null);
    setWritten(Object.fromEntries(propertiesAsked(journey, name).map((property) => [property, ''])));
  };
  return (
    <FormDialog
      title={t('played.event')}
      confirm={t('played.confirm')}
      busy={false}
      ready={event !== ''}
      tall
      onSubmit={() => {
        onHappen({ event, ...(of === null ? {} : { of }), properties: writtenValues(written) });
        onClose();
      }}
      onClose={onClose}
    >
      <CreatableSelect label={t('played.eventName')} data={toldApart(events, words)} value={event} onChange={choose} />
      {messages.length > 0 && (
        <Select
          label={t('played.eventOf')}
          placeholder={t('played.eventOfNone')}
          clearable
          data={messages}
          value={of}
          onChange={setOf}
        />
      )}
      {event !== '' && (
        <WrittenFields
          written={written}
          known={seen.find(({ name }) => name === event)?.properties.map(({ name }) => name) ?? []}
          further={t('played.property')}
          onChange={setWritten}
        />
      )}
    </FormDialog>
  );
}

/** The messages that an event may answer at the time shown. */
function messagesFor(event: string, likely: readonly CanHappen[]): { value: string; label: string }[] {
  return likely.flatMap(({ key, choices }) =>
    key === event
      ? choices.flatMap(({ label, what }) => ('of' in what && what.of !== undefined ? [{ value: what.of, label }] : []))
      : [],
  );
}
