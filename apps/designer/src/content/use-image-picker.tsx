import { Alert, Button, FileButton, Modal, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import classes from './content.module.css';

/** A dialog that lets the user upload an image, or take one that is there, and the function that opens it. */
export function useImagePicker(): { pickImage: () => Promise<string | undefined>; picker: ReactNode } {
  const [opened, setOpened] = useState(false);
  const answer = useRef<(url: string | undefined) => void>(undefined);
  const pickImage = useCallback(() => {
    setOpened(true);
    return new Promise<string | undefined>((resolve) => {
      answer.current = resolve;
    });
  }, []);
  const settle = (url: string | undefined) => {
    answer.current?.(url);
    setOpened(false);
  };
  return { pickImage, picker: opened && <ImageDialog onPick={settle} /> };
}

function ImageDialog({ onPick }: { onPick(url: string | undefined): void }) {
  const { t } = useTranslation('content');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const images = useQuery(trpc.images.list.queryOptions());
  const [failure, setFailure] = useState<string>();
  const upload = async (file: File | null) => {
    if (!file) return;
    setFailure(undefined);
    const answer = await fetch(`/images?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    }).catch(() => undefined);
    if (answer?.ok) {
      await queries.invalidateQueries(trpc.images.list.queryFilter());
      onPick(((await answer.json()) as { url: string }).url);
    } else setFailure(answer?.status === 413 ? t('image.tooLarge') : answer ? t('image.wrongType') : t('image.failed'));
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('close') }}
      opened
      onClose={() => onPick(undefined)}
      size={560}
      title={t('image.title')}
    >
      <Stack gap="md">
        <FileButton onChange={(file) => void upload(file)} accept="image/png,image/jpeg,image/gif,image/webp">
          {(button) => (
            <Button {...button} leftSection={<Upload size={16} aria-hidden />} data-autofocus>
              {t('image.upload')}
            </Button>
          )}
        </FileButton>
        <p className={classes.quiet}>{t('image.hint')}</p>
        {failure !== undefined && <Alert color="red">{failure}</Alert>}
        <div className={classes.images}>
          {(images.data ?? []).map(({ url, name }) => (
            <button key={url} type="button" className={classes.image} onClick={() => onPick(url)}>
              <img src={new URL(url).pathname} alt={name} loading="lazy" />
            </button>
          ))}
        </div>
      </Stack>
    </Modal>
  );
}
