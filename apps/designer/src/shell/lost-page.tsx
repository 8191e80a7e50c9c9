import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from './page.tsx';

/** Shown for an address that leads nowhere. */
export function LostPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('lost.title')} lead={t('lost.lead')}>
      <Button component={Link} to="/journeys">
        {t('lost.back')}
      </Button>
    </Page>
  );
}
