import { Button } from '@mantine/core';
import type { DeskTaskDetail } from '@waymark/runtime/api';
import { Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './answer-area.module.css';
import { AnswerButtons } from './answer-buttons.tsx';
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
  const [form, setForm] = useState<'complete' | 'dismiss'>();
  const area = useRef<HTMLElement>(null);
  useEffect(() => {
    if (form) area.current?.scrollIntoView({ block: 'nearest' });
  }, [form]);
  const isAccepted = task.state === 'accepted';
  const close = () => setForm(undefined);
  return (
    <section ref={area} className={classes.area} aria-label={t('question')} data-bar={form === undefined || undefined}>
      {answer.trouble !== undefined && (
        <p role="alert" className={classes.trouble}>
          {t(texts[answer.trouble] ?? 'trouble.broken')}
        </p>
      )}
      <div hidden={form !== 'complete'}>
        <CompleteForm task={task} answer={answer} onCancel={close} />
      </div>
      <div hidden={form !== 'dismiss'}>
        <DismissForm answer={answer} onCancel={close} />
      </div>
      {form === undefined && (
        <>
          <p role="status" className={classes.given}>
            {answer.given === 'accept' && t('accepted')}
          </p>
          <AnswerButtons>
            {!task.offered && (
              <Button h={48} fz={15} leftSection={<X size={18} aria-hidden />} onClick={() => setForm('dismiss')}>
                {t('dismiss')}
              </Button>
            )}
            <Button
              variant="filled"
              h={48}
              fz={15}
              leftSection={<Check size={18} aria-hidden />}
              loading={answer.giving === 'accept'}
              onClick={() => (isAccepted ? setForm('complete') : answer.give({ type: 'accept' }))}
            >
              {t(isAccepted ? 'complete' : 'accept')}
            </Button>
          </AnswerButtons>
        </>
      )}
    </section>
  );
}
