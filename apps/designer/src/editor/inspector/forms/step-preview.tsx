import { Button, Modal, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ConnectorManifest } from '@waymark/core/journey';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Questions, useTRPC } from '../../../api/trpc.ts';
import classes from '../../../content/content.module.css';
import { languageName } from '../../../content/language-name.ts';
import { MessagePreview } from '../../../content/message-preview.tsx';

interface StepPreviewProps {
  connector: ConnectorManifest;
  /** What the step is called. */
  name: string;
  /** As it stands in the draft, saved or not: its own texts, or the kept content it uses. */
  content: Extract<Questions['contents']['preview']['source'], { content: unknown }>['content'];
}

/** Stands for the reader's own language; no language has it as its tag. */
const readers = '-';

/** Shows the message of a step as a customer would get it now. There is nothing to show of kept content that is not there. */
export function StepPreview({ connector, name, content }: StepPreviewProps) {
  const { t, i18n } = useTranslation('content');
  const trpc = useTRPC();
  const { data: names } = useQuery(trpc.workspace.names.queryOptions(undefined, { staleTime: 5_000 }));
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(readers);
  const { use } = content;
  const kept = names?.contents.find(({ key }) => key === use);
  if (use !== undefined && !kept) return null;
  const language = kept?.languages.includes(chosen) ? chosen : undefined;
  return (
    <>
      <div>
        <Button size="xs" leftSection={<Eye size={14} aria-hidden />} onClick={() => setOpen(true)}>
          {t('preview.open')}
        </Button>
      </div>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size={820}
        title={t('preview.of', { name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <div className={classes.previewDialog}>
          <MessagePreview
            connector={connector}
            source={{ connector: connector.id, content, ...(language !== undefined && { language }) }}
          >
            {kept && kept.languages.length > 1 && (
              <Select
                label={t('language')}
                data={[
                  { value: readers, label: t('preview.readers') },
                  ...kept.languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) })),
                ]}
                value={language ?? readers}
                onChange={(tag) => tag !== null && setChosen(tag)}
              />
            )}
          </MessagePreview>
        </div>
      </Modal>
    </>
  );
}
