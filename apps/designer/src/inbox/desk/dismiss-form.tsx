import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerForm } from './answer-form.tsx';
import { ChoiceTiles } from './choice-tiles.tsx';
import { reasons } from './reasons.ts';
import type { Answering } from './use-answer.ts';

/** Why a task is not done. */
export function DismissForm({ answer, onCancel }: { answer: Answering; onCancel(): void }) {
  const { t } = useTranslation('desk');
  const [reason, setReason] = useState<string>();
  return (
    <AnswerForm
      confirm={t('dismiss')}
      icon={X}
      harmful
      busy={answer.giving === 'dismiss'}
      onSubmit={(note) => {
        if (reason !== undefined) answer.give({ type: 'dismiss', reason, ...note });
      }}
      onCancel={onCancel}
    >
      {(tried) => (
        <ChoiceTiles
          legend={t('whyNot')}
          choices={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          value={reason}
          onChange={setReason}
          error={tried && reason === undefined ? t('chooseReason') : undefined}
        />
      )}
    </AnswerForm>
  );
}
