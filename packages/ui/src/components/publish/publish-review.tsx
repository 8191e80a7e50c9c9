import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LongText } from '../frame/long-text.tsx';
import { ProblemList, type ShownProblem } from '../inspector/problem-list.tsx';
import { ChangeList, type ReviewedChange } from './change-list.tsx';
import classes from './publish-review.module.css';

/** What publishing would do. */
export interface PublishReviewProps {
  changes: readonly ReviewedChange[];
  /** What would be published is published already: there is nothing to press, and the list of changes says why. */
  unchanged?: boolean;
  problems: readonly ShownProblem[];
  /** What else is to be known before. */
  notice?: ReactNode;
  /** Publishes with the note that was written. */
  onPublish: (note: string) => void;
  onCancel: () => void;
  onPickProblem?: (problem: ShownProblem) => void;
  publishing?: boolean;
  /** Why publishing did not work, in plain words. */
  failure?: string;
}

/** The body of the publish dialog: what changed in words, what stands in the way, and a note. Errors block here, not before. */
export function PublishReview(props: PublishReviewProps) {
  const { changes, unchanged = false, problems, notice, onPublish, onCancel, onPickProblem } = props;
  const { publishing = false, failure } = props;
  const { t } = useTranslation('ui');
  const [note, setNote] = useState('');
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const isReady = errors === 0 && !unchanged;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !publishing) onPublish(note.trim());
  };
  return (
    <form className={classes.review} onSubmit={submit}>
      {problems.length > 0 && (
        <section className={classes.problems} data-severity={errors > 0 ? 'error' : 'warning'}>
          <h3 className={classes.heading}>
            {errors > 0 ? t('publish.blocked', { count: errors }) : t('publish.warned', { count: problems.length })}
          </h3>
          <ProblemList problems={problems} {...(onPickProblem && { onPick: onPickProblem })} />
        </section>
      )}
      {notice}
      <section>
        <h3 className={classes.heading}>{t('publish.changes')}</h3>
        <ChangeList changes={changes} empty={t('publish.noChanges')} />
      </section>
      <LongText
        label={t('publish.note')}
        description={t('publish.noteHint')}
        least={2}
        most={6}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {failure && (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      )}
      <div className={classes.buttons}>
        <Button onClick={onCancel}>{t('publish.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!isReady} loading={publishing}>
          {t('publish.publish')}
        </Button>
      </div>
    </form>
  );
}
