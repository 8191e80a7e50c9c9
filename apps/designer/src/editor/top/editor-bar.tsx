import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Problem } from '@waymark/core/journey';
import { ProblemButton, Segmented, TopBar } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../api/trpc.ts';
import { type Mode, modes } from '../place.ts';
import { withoutAdvice } from '../problems/shown-problems.ts';
import { PublishDialog } from '../publish/publish-dialog.tsx';
import type { Saver } from '../saving/saver.ts';
import { SteerMenu } from '../steering/steer-menu.tsx';
import { NameField } from './name-field.tsx';
import { SavePill } from './save-pill.tsx';
import { UndoTools } from './undo-tools.tsx';
import { useProblemJump } from './use-problem-jump.ts';
import { VersionMenu } from './version-menu.tsx';

interface EditorBarProps {
  detail: Answers['journeys']['get'];
  saver: Saver;
  problems: Problem[] | undefined;
  mode: Mode;
  onMode(mode: Mode): void;
}

/** The bar over the editor: name and state, modes, undo, problems, publish. */
export function EditorBar({ detail, saver, problems, mode, onMode }: EditorBarProps) {
  const { t } = useTranslation('editor');
  const navigate = useNavigate();
  const [reviewing, setReviewing] = useState(false);
  const counted = problems && withoutAdvice(problems);
  const jump = useProblemJump(counted, () => onMode('design'));
  const errors = counted?.filter((problem) => problem.severity === 'error').length ?? 0;
  return (
    <TopBar
      crumbs={[{ label: t('bar.journeys'), href: '/journeys' }]}
      onGo={(href, event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate({ to: href });
      }}
      title={<NameField />}
      status={
        <>
          <SavePill saver={saver} status={detail.status} />
          <VersionMenu detail={detail} />
        </>
      }
      center={
        <Segmented
          label={t('bar.mode')}
          choices={modes.map((one) => ({ value: one, label: t(`mode.${one}`) }))}
          value={mode}
          onChange={onMode}
        />
      }
    >
      {mode === 'design' && <UndoTools />}
      {counted && <ProblemButton errors={errors} warnings={counted.length - errors} onClick={jump} />}
      <Button variant="filled" onClick={() => setReviewing(true)}>
        {t('bar.publish')}
      </Button>
      <SteerMenu detail={detail} />
      <PublishDialog
        opened={reviewing}
        onClose={() => setReviewing(false)}
        detail={detail}
        saver={saver}
        problems={problems ?? []}
      />
    </TopBar>
  );
}
