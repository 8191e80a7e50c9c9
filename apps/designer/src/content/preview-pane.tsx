import { Alert } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { languageFor } from '@waymark/core/content';
import type { ConnectorManifest } from '@waymark/core/journey';
import { Segmented } from '@waymark/ui/components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { CustomerSelect } from '../simulation/customer/customer-select.tsx';
import type { SampleCustomer } from '../simulation/customer/sample-customer.ts';
import classes from './content.module.css';
import { type ContentDraft, writtenDraft } from './content-draft.ts';
import { languageName } from './language-name.ts';
import { MessageLook, type Width } from './message-look.tsx';
import { TestSend } from './test-send.tsx';

interface PreviewPaneProps {
  connector: ConnectorManifest;
  document: ContentDraft;
  /** The language being written. */
  language: string;
  onLanguage(language: string): void;
}

/** What a customer would get of a content, in the language being written or in theirs. */
export function PreviewPane({ connector, document, language, onLanguage }: PreviewPaneProps) {
  const { t, i18n } = useTranslation('content');
  const trpc = useTRPC();
  const [customer, setCustomer] = useState<SampleCustomer>();
  const [width, setWidth] = useState<Width>('desktop');
  const some = useQuery(trpc.customers.sample.queryOptions({ search: '' }, { staleTime: 60_000 }));
  const shown = customer ?? some.data?.[0];
  const written = useMemo(() => writtenDraft(document), [document]);
  const [asked] = useDebouncedValue({ document: written, language }, 350);
  const reader = shown ? { customer: shown.id } : { attributes: {} };
  const source = { connector: connector.id, ...asked };
  const preview = useQuery(
    trpc.contents.preview.queryOptions(
      { source, reader },
      { enabled: !some.isPending, placeholderData: keepPreviousData, staleTime: 10_000, retry: false },
    ),
  );
  const seen = preview.data;
  const speaks = shown?.attributes.language;
  return (
    <aside className={classes.preview} aria-label={t('preview.title')}>
      <div className={classes.previewTools}>
        <CustomerSelect
          chosen={shown}
          onChoose={(next) => {
            setCustomer(next);
            onLanguage(languageFor(next.attributes.language, Object.keys(document.variants)) ?? document.fallback);
          }}
        />
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
      </div>
      {typeof speaks === 'string' && (
        <p className={classes.quiet}>{t('preview.speaks', { language: languageName(speaks, i18n.language) })}</p>
      )}
      {seen && (seen.missing.length > 0 || seen.problems.length > 0) && (
        <Alert color="yellow" title={t('preview.fails')}>
          {seen.missing.length > 0 && <p>{t('preview.missing', { variables: seen.missing.join(', ') })}</p>}
          {seen.problems.map(({ path, message }) => (
            <p key={`${path} ${message}`}>{path ? `${path}: ${message}` : message}</p>
          ))}
        </Alert>
      )}
      {seen && <MessageLook connector={connector} seen={seen} width={width} />}
      <TestSend connector={connector} source={source} reader={reader} />
    </aside>
  );
}
