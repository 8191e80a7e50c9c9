import { useDebouncedValue } from '@mantine/hooks';
import { languageFor } from '@waymark/core/content';
import type { ConnectorManifest } from '@waymark/core/journey';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './content.module.css';
import { type ContentDraft, writtenDraft } from './content-draft.ts';
import { MessagePreview } from './message-preview.tsx';

interface PreviewPaneProps {
  connector: ConnectorManifest;
  document: ContentDraft;
  /** The language being written. */
  language: string;
  onLanguage(language: string): void;
}

/** What a customer would get of a content, in the language being written or in theirs. */
export function PreviewPane({ connector, document, language, onLanguage }: PreviewPaneProps) {
  const { t } = useTranslation('content');
  const written = useMemo(() => writtenDraft(document), [document]);
  const [asked] = useDebouncedValue({ document: written, language }, 350);
  return (
    <aside className={classes.preview} aria-label={t('preview.title')}>
      <MessagePreview
        connector={connector}
        source={{ connector: connector.id, ...asked }}
        onReader={({ attributes }) =>
          onLanguage(languageFor(attributes.language, Object.keys(document.variants)) ?? document.fallback)
        }
      />
    </aside>
  );
}
