import { useNavigate } from '@tanstack/react-router';
import { Segmented } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';

/** Between the connections and the test outbox. */
export function ChannelTabs({ current }: { current: 'connections' | 'outbox' }) {
  const { t } = useTranslation('channels');
  const navigate = useNavigate();
  return (
    <Segmented
      label={t('tabs.label')}
      choices={[
        { value: 'connections', label: t('tabs.connections') },
        { value: 'outbox', label: t('tabs.outbox') },
      ]}
      value={current}
      onChange={(next) => void navigate({ to: next === 'outbox' ? '/channels/outbox' : '/channels' })}
    />
  );
}
