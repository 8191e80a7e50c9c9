import { Button } from '@mantine/core';
import type { DeskTaskDetail } from '@waymark/runtime/api';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './answer-area.module.css';
import { CompleteForm } from './complete-form.tsx';
import { DismissForm } from './dismiss-form.tsx';
import type { Answering } from './use-answer.ts';

const texts: Record<string, 'trouble.offline' | 'closed.wrong-outcome'> = {
  offline: 'trouble.offline',
  'wrong-outcome': 'closed.wrong-outcome',
};

/** The answer to a task, at the thumb: accept it; then say how it went, or why it is not done. */
export function AnswerArea({ task, answer }: { task: DeskTaskDetail; answer: Answering }) {
  const { t } = useTranslation('desk');
  const [isDismissing, setDismissing] = useState(false);
  const isAccepted = task.state === 'accepted';
  const dismiss = (
    <Button h={48} fz={15} leftSection={<X size={18} aria-hidden />} onClick={() => setDismissing(true)}>
      {t('dismiss')}
    </Button>
  );
  return (
    <section className={classes.area} aria-label={t('question')} data-bar={(!isAccepted && !isDismissing) || undefined}>
      {answer.trouble !== undefined && (
        <p role="alert" className={classes.trouble}>
          {t(texts[answer.trouble] ?? 'trouble.broken')}
        </p>
      )}
      <div hidden={!isDismissing}>
        <DismissForm answer={answer} onCancel={() => setDismissing(false)} />
      </div>
      {isAccepted && (
        <div hidden={isDismissing}>
          <CompleteForm task={task} answer={answer} other={dismiss} />
        </div>
      )}
      {!isAccepted && !isDismissing && (
        <div className={classes.buttons}>
          {!task.offered && dismiss}
          <Button
            variant="filled"
            h={48}
            fz={15}
            leftSection={<Check size={18} aria-hidden />}
            loading={answer.giving === 'accept'}
            onClick={() => answer.give({ type: 'accept' })}
          >
            {t('accept')}
          </Button>
        </div>
      )}
    </section>
  );
}
