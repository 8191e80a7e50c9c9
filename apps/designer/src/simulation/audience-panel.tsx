import { Alert, Anchor, Button, Progress, Select, VisuallyHidden } from '@mantine/core';
import { PanelSection } from '@waymark/ui/components';
import { Play, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../words/use-format.ts';
import classes from './audience-panel.module.css';
import { mostCustomers } from './audience-parts.ts';
import { EntryFields } from './entry/entry-fields.tsx';
import { refusal, withdrawal } from './response-share.ts';
import { ResponseSlider } from './response-slider.tsx';
import panel from './simulate-panel.module.css';
import { type AudienceDraft, type Span, type Spread, spans, spreads } from './use-audience-draft.ts';
import type { AudienceRun } from './use-audience-run.ts';

interface AudiencePanelProps {
  draft: AudienceDraft;
  run: AudienceRun;
  /** Stands above it all: one customer or everyone. */
  choice: ReactNode;
}

const spreadNames = Object.keys(spreads) as Spread[];
const spanNames = Object.keys(spans) as Span[];

/** How the audience comes in and what it does; runs it, shows how far it is, cancels it. */
export function AudiencePanel({ draft, run, choice }: AudiencePanelProps) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const { state } = run;
  const slider = (key: string, label: string, usual: number) => (
    <ResponseSlider
      key={key}
      label={label}
      share={draft.shareOf(key, usual)}
      onChange={(share) => draft.setShare(key, share)}
    />
  );
  return (
    <aside className={panel.panel} aria-label={t('panel')}>
      <div className={panel.body}>
        <VisuallyHidden>
          <h2>{t('panel')}</h2>
        </VisuallyHidden>
        {choice}
        <Select
          label={t('enter')}
          data={spreadNames.map((name) => ({ value: name, label: t(`spread.${name}`) }))}
          value={draft.spread}
          allowDeselect={false}
          onChange={(chosen) => draft.setSpread(spreadNames.find((name) => name === chosen) ?? draft.spread)}
        />
        <Select
          label={t('follow')}
          data={spanNames.map((name) => ({ value: name, label: t(`span.${name}`) }))}
          value={draft.span}
          allowDeselect={false}
          onChange={(chosen) => draft.setSpan(spanNames.find((name) => name === chosen) ?? draft.span)}
        />
        <EntryFields questions={{ ...draft.questions, segments: [] }} value={draft.entry} onChange={draft.setEntry} />
        <PanelSection
          title={t('people')}
          aside={
            draft.reset && (
              <Anchor component="button" size="xs" onClick={draft.reset}>
                {t('reset')}
              </Anchor>
            )
          }
        >
          <div className={classes.responses}>
            {draft.shares.map(({ key, group, label, share }) =>
              slider(key, group === '' ? label : t('answer', { group, event: label }), share),
            )}
            {slider(withdrawal, t('withdraw'), 0.01)}
            {slider(refusal, t('refused'), 0.01)}
          </div>
        </PanelSection>
        {state.type === 'problems' && (
          <Alert color="red" title={t('problems')}>
            <ul className={panel.problems}>
              {state.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
      <footer className={panel.footer}>
        {state.type === 'running' ? (
          <Running {...state.progress} onCancel={run.cancel} />
        ) : (
          <Button
            variant="filled"
            fullWidth
            leftSection={<Play size={16} aria-hidden />}
            onClick={() => run.start(draft.assumed(new Date()))}
          >
            {t(state.type === 'done' ? 'again' : 'run')}
          </Button>
        )}
        <p className={panel.hint}>
          {state.type === 'done'
            ? t('took', {
                customers: format.count(state.customers),
                seconds: format.count(Math.round(state.took / 100) / 10),
              })
            : t('hint', { most: format.count(mostCustomers) })}
        </p>
      </footer>
    </aside>
  );
}

function Running({ done, total, onCancel }: { done: number; total: number; onCancel(): void }) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const words = total === 0 ? t('preparing') : t('progress', { done: format.count(done), total: format.count(total) });
  return (
    <>
      <p className={classes.progress} role="status">
        {words}
      </p>
      <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={words} mb={8} />
      <Button fullWidth leftSection={<X size={16} aria-hidden />} onClick={onCancel}>
        {t('cancel')}
      </Button>
    </>
  );
}
