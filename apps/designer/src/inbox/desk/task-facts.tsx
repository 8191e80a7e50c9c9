import { Button } from '@mantine/core';
import { isolated } from '@waymark/core/text';
import type { BriefStep, DeskTaskDetail } from '@waymark/runtime/api';
import type { TFunction } from 'i18next';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Draft } from './draft.tsx';
import { Fact, Facts, Happened } from './facts.tsx';
import classes from './task-facts.module.css';

const told = [
  'enrolled',
  'sent',
  'happened',
  'timeout',
  'case',
  'else',
  'arm',
  'met',
  'blocked',
  'failed',
  'goal',
] as const;

/** What a rep should know before they begin: what it is about, why now, the prepared text, and the customer. */
export function TaskFacts({ task }: { task: DeskTaskDetail }) {
  const { t } = useTranslation('desk');
  const { text, draft, link, brief, customer } = task;
  return (
    <>
      {text && (
        <Facts title={t('text')}>
          <p className={classes.text}>{text}</p>
        </Facts>
      )}
      <Facts title={t('why')}>
        <Happened rows={brief.steps.map((step) => ({ at: step.at, name: stepText(step, t) }))} />
        <p className={classes.journey}>{t('journey', { journey: brief.journey })}</p>
      </Facts>
      {draft && <Draft text={draft} />}
      {link && (
        <Button
          component="a"
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          fullWidth
          h={48}
          fz={15}
          className={classes.link ?? ''}
          rightSection={<ExternalLink size={18} aria-hidden />}
        >
          {t('link', { site: new URL(link).hostname.replace(/^www\./, '') })}
        </Button>
      )}
      <Facts title={t('about', { customer })}>
        {brief.stage && <Fact name={t('stage')}>{brief.stage}</Fact>}
        {brief.preferences.length > 0 && <Fact name={t('prefers')}>{brief.preferences.map(isolated).join(', ')}</Fact>}
        <h3 className={classes.heading}>{t('happenedLast')}</h3>
        <Happened rows={brief.events} />
        <h3 className={classes.heading}>{t('sentLast')}</h3>
        <Happened
          rows={brief.sent.map(({ at, name, channel }) => ({ at, name: `${isolated(name)} · ${isolated(channel)}` }))}
        />
      </Facts>
    </>
  );
}

function stepText({ code, name, outlet = '', event = '' }: BriefStep, t: TFunction<'desk'>): string {
  const known = told.find((one) => one === code);
  return known ? t(`step.${known}`, { name, outlet, event }) : name;
}
