import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Shown while the first answer is under way. */
export function Loading() {
  const { t } = useTranslation('desk');
  return (
    <Center mih={200} role="status" aria-label={t('loading')}>
      <Loader size="sm" />
    </Center>
  );
}
