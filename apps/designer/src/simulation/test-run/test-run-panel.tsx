import { Alert, Button, Switch } from '@mantine/core';
import type { Journey } from '@waymark/core/journey';
import { PanelSection, Segmented } from '@waymark/ui/components';
import { Play } from 'lucide-react';
import { type ReactNode, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerCard } from '../customer/customer-card.tsx';
import { CustomerSelect } from '../customer/customer-select.tsx';
import { EntryFields } from '../entry/entry-fields.tsx';
import { entryQuestions } from '../entry/entry-questions.ts';
import { HappeningList } from '../happenings/happening-list.tsx';
import classes from '../simulate-panel.module.css';
import { MeFields } from './me-fields.tsx';
import { SpeedField } from './speed-field.tsx';
import type { TestRunDraft } from './use-test-run-draft.ts';
import type { Trial } from './use-trial.ts';

interface TestRunPanelProps {
  journey: Journey;
  draft: TestRunDraft;
  trial: Trial;
  onStart(): void;
  /** Stands above it all: one customer or everyone. */
  choice: ReactNode;
}

/** Who tries the journey, how they come in, how fast time passes and what happens. */
export function TestRunPanel({ journey, draft, trial, onStart, choice }: TestRunPanelProps) {
  const { t } = useTranslation('live');
  const hint = useId();
  const questions = useMemo(() => entryQuestions(journey), [journey]);
  return (
    <aside className={classes.panel} aria-label={t('try.label')}>
      <div className={classes.body}>
        {choice}
        <h2 className={classes.title}>{t('try.label')}</h2>
        <Segmented
          label={t('try.who')}
          size="xs"
          fullWidth
          choices={[
            { value: 'sample', label: t('try.customer') },
            { value: 'me', label: t('try.me') },
          ]}
          value={draft.who}
          onChange={draft.setWho}
        />
        {draft.who === 'me' ? (
          <>
            <MeFields value={draft.me} onChange={draft.setMe} />
            <Switch
              label={t('try.sends')}
              description={t('try.sendsHint')}
              checked={draft.sends}
              onChange={(event) => draft.setSends(event.currentTarget.checked)}
            />
          </>
        ) : (
          <>
            <CustomerSelect chosen={draft.sample} onChoose={draft.setSample} />
            {draft.sample && <CustomerCard customer={draft.sample} />}
          </>
        )}
        <SpeedField value={draft.speed} onChange={draft.setSpeed} />
        <EntryFields questions={questions} value={draft.entry} onChange={draft.setEntry} />
        <PanelSection title={t('try.happenings')}>
          <HappeningList journey={journey} happenings={draft.happenings} onChange={draft.setHappenings} />
        </PanelSection>
        {trial.problems.length > 0 && (
          <Alert color="red" title={t('try.problems')}>
            <ul className={classes.problems}>
              {trial.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
      <footer className={classes.footer}>
        <Button
          variant="filled"
          fullWidth
          disabled={!draft.customer}
          aria-describedby={hint}
          loading={trial.starting}
          leftSection={<Play size={16} aria-hidden />}
          onClick={onStart}
        >
          {trial.run === undefined ? t('try.start') : t('try.again')}
        </Button>
        <p id={hint} className={classes.hint}>
          {draft.missing ? t(`try.missing.${draft.missing}`) : t(draft.who === 'me' ? 'try.hintMe' : 'try.hint')}
        </p>
      </footer>
    </aside>
  );
}
