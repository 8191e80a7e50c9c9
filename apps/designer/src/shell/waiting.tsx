import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Shown while a screen's first answer is under way. */
export function Waiting() {
  const { t } = useTranslation('shell');
  return (
    <Center h="100%" mih={240} role="status" aria-label={t('waiting')}>
      <Loader size="sm" />
    </Center>
  );
}
