import { ActionIcon, Tooltip } from '@mantine/core';
import { Image } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Chooses an image for a text. */
export function PickImage({
  pick,
  onPick,
}: {
  pick: () => Promise<string | undefined>;
  onPick: (url: string) => void;
}) {
  const { t } = useTranslation('ui');
  const choose = async () => {
    const url = await pick();
    if (url !== undefined) onPick(url);
  };
  return (
    <Tooltip label={t('form.image')}>
      <ActionIcon size="xs" aria-label={t('form.image')} onClick={() => void choose()}>
        <Image size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
