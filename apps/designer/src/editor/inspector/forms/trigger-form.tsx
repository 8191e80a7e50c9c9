import type { TriggerNode } from '@waymark/core/nodes';
import { OptionCards } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { EventField } from '../fields/event-field.tsx';
import { WhereField } from '../fields/where-field.tsx';
import type { KindFormProps } from '../kind-form-props.ts';
import { CallSnippet } from './call-snippet.tsx';

/** How customers enter: by an event that is sent, or by hand, upload or call. */
export function TriggerForm({ node, edit }: KindFormProps<TriggerNode>) {
  const { t } = useTranslation('inspector');
  const { on } = node;
  return (
    <>
      <OptionCards
        label={t('trigger.how')}
        options={[
          { value: 'event', label: t('trigger.event'), description: t('trigger.eventHint') },
          { value: 'api', label: t('trigger.api'), description: t('trigger.apiHint') },
        ]}
        value={on.type}
        onChange={(type) =>
          edit({ ...node, on: type === 'api' ? { type } : { type: 'event', event: 'hcp.registered' } }, 'type')
        }
      />
      {on.type === 'event' && (
        <>
          <EventField
            label={t('trigger.which')}
            value={on.event}
            onChange={(event) => edit({ ...node, on: { ...on, event } }, 'event')}
          />
          <WhereField
            label={t('trigger.where')}
            value={on.where}
            sources={['property', 'attribute']}
            onChange={(where) => edit({ ...node, on: { ...on, where } }, 'where')}
          />
          <CallSnippet event={on.event} />
        </>
      )}
    </>
  );
}
