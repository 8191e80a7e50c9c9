import type { DeskTaskDetail } from '@waymark/runtime/api';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerForm } from './answer-form.tsx';
import { ChoiceTiles } from './choice-tiles.tsx';
import type { Answering } from './use-answer.ts';

interface CompleteFormProps {
  task: DeskTaskDetail;
  answer: Answering;
  onCancel(): void;
}

/** How it went, with a note where there is something to say. */
export function CompleteForm({ task: { outcomes }, answer, onCancel }: CompleteFormProps) {
  const { t } = useTranslation('desk');
  const [outcome, setOutcome] = useState<string>();
  const isMissing = outcomes.length > 0 && outcome === undefined;
  return (
    <AnswerForm
      confirm={t('complete')}
      icon={Check}
      busy={answer.giving === 'complete'}
      onSubmit={(note) => {
        if (!isMissing) answer.give({ type: 'complete', ...(outcome !== undefined && { outcome }), ...note });
      }}
      onCancel={onCancel}
    >
      {(tried) =>
        outcomes.length > 0 && (
          <ChoiceTiles
            legend={t('question')}
            hint={t('completeHint')}
            choices={outcomes.map(({ key, title }) => ({ value: key, label: title }))}
            value={outcome}
            onChange={setOutcome}
            error={tried && isMissing ? t('chooseOutcome') : undefined}
          />
        )
      }
    </AnswerForm>
  );
}
