import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { CopyField } from '@waymark/ui/components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { Waiting } from '../shell/waiting.tsx';
import type { Rep } from './inbox-page.tsx';

/** The address at which a rep opens their inbox, to be copied; and a new one, where it came into wrong hands. */
export function LinkDialog({ rep, onClose }: { rep: Rep; onClose(): void }) {
  const { t } = useTranslation('inbox');
  const trpc = useTRPC();
  const { mutate: ask, data: link } = useMutation(trpc.inbox.link.mutationOptions());
  const renew = useMutation(trpc.inbox.renewLink.mutationOptions());
  const { id, name } = rep;
  useEffect(() => ask({ rep: id }), [ask, id]);
  const url = renew.data?.url ?? link?.url;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('close') }}
      opened
      onClose={onClose}
      size={520}
      title={t('linkDialog.title', { name })}
    >
      {url === undefined ? (
        <Waiting />
      ) : (
        <Stack gap="md">
          <CopyField label={t('linkDialog.label')} value={url} description={t('linkDialog.hint', { name })} />
          <Group gap="sm">
            <Button loading={renew.isPending} onClick={() => renew.mutate({ rep: id })}>
              {t('linkDialog.renew')}
            </Button>
            <p role="status">{t(renew.isSuccess ? 'linkDialog.renewed' : 'linkDialog.renewHint')}</p>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
