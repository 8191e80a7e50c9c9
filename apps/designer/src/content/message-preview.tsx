import { Alert } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ConnectorManifest } from '@waymark/core/journey';
import { MessageLook, type MessageWidth, Segmented } from '@waymark/ui/components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Questions, useTRPC } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { CustomerSelect } from '../simulation/customer/customer-select.tsx';
import type { SampleCustomer } from '../simulation/customer/sample-customer.ts';
import classes from './content.module.css';
import { languageName } from './language-name.ts';
import { textsOf } from './message-texts.ts';
import { TestSend } from './test-send.tsx';

interface MessagePreviewProps {
  connector: ConnectorManifest;
  source: Questions['contents']['preview']['source'];
  /** Somebody else is to read it. */
  onReader?(reader: SampleCustomer): void;
  /** Below the choice of the reader. */
  children?: ReactNode;
}

/** A message as any customer of the workspace would get it, all that keeps it from being sent to them, and a test of it. */
export function MessagePreview({ connector, source, onReader, children }: MessagePreviewProps) {
  const { t, i18n } = useTranslation('content');
  const { fieldLabel } = useConnectors();
  const trpc = useTRPC();
  const [customer, setCustomer] = useState<SampleCustomer>();
  const [width, setWidth] = useState<MessageWidth>('desktop');
  const some = useQuery(trpc.customers.sample.queryOptions({ search: '' }, { staleTime: 60_000 }));
  const shown = customer ?? some.data?.[0];
  const reader = shown ? { customer: shown.id } : { attributes: {} };
  const preview = useQuery(
    trpc.contents.preview.queryOptions(
      { source, reader },
      { enabled: !some.isPending, placeholderData: keepPreviousData, staleTime: 10_000, retry: false },
    ),
  );
  const seen = preview.data;
  const speaks = shown?.attributes.language;
  const labelled = (path: string) => fieldLabel(connector.id, path);
  return (
    <>
      <div className={classes.previewTools}>
        <CustomerSelect
          chosen={shown}
          onChoose={(next) => {
            setCustomer(next);
            onReader?.(next);
          }}
        />
        {typeof speaks === 'string' && (
          <p className={classes.quiet}>{t('preview.speaks', { language: languageName(speaks, i18n.language) })}</p>
        )}
        {children}
        {seen?.html !== undefined && (
          <Segmented
            label={t('preview.width')}
            choices={[
              { value: 'desktop', label: t('preview.desktop') },
              { value: 'phone', label: t('preview.phone') },
              { value: 'text', label: t('preview.text') },
            ]}
            value={width}
            onChange={setWidth}
          />
        )}
        {seen && seen.missing.length + seen.open.length + seen.problems.length > 0 && (
          <Alert color="yellow" title={t('preview.fails')}>
            {seen.missing.length > 0 && <p>{t('preview.missing', { variables: seen.missing.join(', ') })}</p>}
            {seen.open.length > 0 && <p>{t('preview.unfilled', { places: seen.open.join(', ') })}</p>}
            {seen.problems.map(({ path, message }) => (
              <p key={`${path} ${message}`}>{path ? `${labelled(path)}: ${message}` : message}</p>
            ))}
          </Alert>
        )}
        {preview.isError && <Alert color="red">{t('preview.failed')}</Alert>}
      </div>
      <div className={classes.previewLook}>
        {seen && (
          <MessageLook
            texts={textsOf(connector, seen.content, labelled)}
            html={seen.html}
            plain={seen.text}
            width={width}
          />
        )}
      </div>
      <TestSend connector={connector} source={source} reader={reader} />
    </>
  );
}
