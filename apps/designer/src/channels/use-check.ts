import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useChange } from '../api/use-change.ts';

/** Tests a connection, and says whether it works; `name` is what it is called by then. */
export function useCheck(name: string) {
  const { t } = useTranslation('channels');
  const trpc = useTRPC();
  return useChange(
    trpc.connections.check.mutationOptions({
      onSuccess: (answer) => {
        if ('ok' in answer) notifications.show({ color: 'green', message: t('check.ok', { name }) });
        else notifications.show({ color: 'red', title: t('check.failed', { name }), message: answer.failure.message });
      },
    }),
    trpc.connections.list.queryFilter(),
  );
}
