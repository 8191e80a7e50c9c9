import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { useChange } from '../../api/use-change.ts';
import { useFormat } from '../../words/use-format.ts';
import type { Steering } from './steering.ts';

/** What was decided. */
export interface SteerOrder {
  steering: Steering;
  /** Only closes the entry; those inside go on. */
  entryOnly: boolean;
}

/** Pauses, resumes or stops a journey, and says what came of it. */
export function useSteer(key: string, onDone: () => void) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useTRPCClient();
  return useChange(
    {
      mutationFn: ({ steering, entryOnly }: SteerOrder) =>
        steering === 'stop'
          ? client.journeys.stop.mutate({ key, entryOnly })
          : client.journeys[steering].mutate({ key }),
      onSuccess: (answer, { steering, entryOnly }) => {
        if ('refused' in answer) {
          const status = t(`status.${answer.refused}`);
          notifications.show({
            color: 'yellow',
            title: t('steer.refused'),
            message: t('steer.refusedText', { status }),
          });
        } else {
          const done = entryOnly ? 'closed' : steering;
          const { enrollments: count } = answer;
          notifications.show({
            color: 'green',
            title: t(`steer.done.${done}`),
            message: t(`steer.doneText.${done}`, { count, shown: format.count(count) }),
          });
        }
        onDone();
      },
    },
    trpc.journeys.get.queryFilter({ key }),
    trpc.journeys.list.queryFilter(),
    trpc.journeys.counts.queryFilter({ key }),
  );
}
