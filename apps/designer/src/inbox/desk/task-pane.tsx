import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AnswerArea } from './answer-area.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { codeOf, type DeskClient } from './desk-client.ts';
import { Loading } from './loading.tsx';
import { placeHash } from './place.ts';
import { TaskFacts } from './task-facts.tsx';
import { TaskHead } from './task-head.tsx';
import classes from './task-pane.module.css';
import { useAnswer } from './use-answer.ts';

interface TaskPaneProps {
  id: string;
  token: string;
  client: DeskClient;
}

const pollMs = 15_000;
/** What ends it for the rep; other trouble passes, and the answer can be given again. */
const final: readonly string[] = [
  'recalled',
  'expired',
  'taken',
  'answered',
  'at-limit',
  'not-found',
  'not-accepted',
  'bad-link',
];
const finalOf = (code: string | undefined) => final.find((one) => one === code);

/** One task: what to know, and the answer at its foot. What is typed stays, whatever happens to the connection. */
export function TaskPane({ id, token, client }: TaskPaneProps) {
  const { t } = useTranslation('desk');
  const found = useQuery({
    queryKey: ['task', token, id],
    queryFn: () => client.task(id),
    refetchInterval: pollMs,
  });
  const answer = useAnswer({ client, token, id });
  const task = found.data;
  const lost = found.isError ? finalOf(codeOf(found.error)) : undefined;
  const closed = lost ?? finalOf(answer.trouble) ?? (task?.endedAt === undefined ? undefined : task.state);
  return (
    <article className={classes.pane}>
      <a className={classes.back} href={placeHash({ token, task: undefined })}>
        <ArrowLeft size={20} aria-hidden />
        {t('back')}
      </a>
      {found.isPending && <Loading />}
      {found.isError && !lost && (
        <p role="status" className={classes.stale}>
          {t('trouble.stale')}
        </p>
      )}
      {task && <TaskHead task={task} />}
      {closed && <ClosedNotice code={closed} task={task} />}
      {task && <TaskFacts task={task} />}
      {task && !closed && <AnswerArea task={task} answer={answer} />}
    </article>
  );
}
