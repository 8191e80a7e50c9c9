import { Alert, TextInput, VisuallyHidden } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { JsonObject } from '@waymark/core/plan';
import { SchemaForm, StatusPill, type Token } from '@waymark/ui/components';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { wordsIn } from '../api/connector-words.ts';
import type { Answers } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { useTokens } from '../editor/inspector/fields/use-condition-fields.ts';
import { messageOf } from '../editor/problems/shown-problems.ts';
import classes from './content.module.css';
import { ContentConflict } from './content-conflict.tsx';
import type { ContentDraft } from './content-draft.ts';
import { ContentMenu } from './content-menu.tsx';
import { LanguageTabs } from './language-tabs.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { SlotsTable } from './slots-table.tsx';
import { useContentDraft } from './use-content-draft.ts';
import { useImagePicker } from './use-image-picker.tsx';

/** A content being written, with what its reader gets beside it. */
export function ContentEditor({ detail }: { detail: Answers['contents']['get'] }) {
  const { t, i18n } = useTranslation('content');
  const { find, look } = useConnectors();
  const navigate = useNavigate();
  const { draft, problems, saver, change } = useContentDraft(detail);
  const saving = useStore(saver.state).type;
  const attributes = useTokens();
  const { pickImage, picker } = useImagePicker();
  const [chosen, setLanguage] = useState(draft.fallback);
  const language = Object.hasOwn(draft.variants, chosen) ? chosen : (Object.keys(draft.variants)[0] ?? draft.fallback);
  const connector = find(draft.connector);
  const tokens = useMemo(
    (): Token[] => [
      ...Object.entries(draft.slots).map(([name, { title }]) => ({ path: `slots.${name}`, label: title || name })),
      ...attributes,
    ],
    [attributes, draft.slots],
  );
  const inLanguage = problems.filter(({ path }) => path?.[0] === 'variants' && path[1] === language);
  const errors = Object.fromEntries(
    inLanguage.flatMap((problem) => {
      const field = problem.path?.slice(2).join('.');
      return field ? [[field, messageOf(problem, i18n.language)]] : [];
    }),
  );
  const others = problems.filter((problem) => !inLanguage.includes(problem));
  const set = (changes: Partial<ContentDraft>) => change({ ...draft, ...changes });
  return (
    <div className={classes.editor}>
      <header className={classes.editorHead}>
        <VisuallyHidden component="h1">{draft.name}</VisuallyHidden>
        <Link to="/content" className={classes.back} aria-label={t('back')}>
          <ArrowLeft size={18} aria-hidden />
        </Link>
        <TextInput
          aria-label={t('name')}
          className={classes.nameField ?? ''}
          maxLength={200}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <StatusPill tone="outline">{look(draft.connector).title}</StatusPill>
        <span role="status">
          <StatusPill tone={saving === 'failed' || saving === 'conflict' ? 'error' : 'neutral'} dot>
            {t(`saving.${saving === 'waiting' ? 'saving' : saving}`)}
          </StatusPill>
        </span>
        <ContentMenu
          content={{ key: detail.key, name: draft.name }}
          onRemoved={() => void navigate({ to: '/content' })}
        />
      </header>
      <div className={classes.columns}>
        <div className={classes.form}>
          {others.length > 0 && (
            <Alert color="yellow" title={t('problems', { count: others.length })}>
              {others.map((problem) => (
                <p key={JSON.stringify([problem.key, problem.path])}>
                  {typeof problem.values.node === 'string' && problem.path?.[0] === 'variants'
                    ? `${problem.values.node}: `
                    : ''}
                  {messageOf(problem, i18n.language)}
                </p>
              ))}
            </Alert>
          )}
          <section className={classes.card} aria-label={t('texts')}>
            <LanguageTabs draft={draft} language={language} onLanguage={setLanguage} onChange={change} />
            <div className={classes.cardBody}>
              {connector ? (
                <SchemaForm
                  key={language}
                  schema={connector.content}
                  words={wordsIn(connector, i18n.language).fields}
                  value={(draft.variants[language] ?? {}) as JsonObject}
                  tokens={tokens}
                  pickImage={pickImage}
                  errors={errors}
                  onChange={(fields) => set({ variants: { ...draft.variants, [language]: fields } })}
                />
              ) : (
                <p>{t('noConnector', { connector: draft.connector })}</p>
              )}
            </div>
          </section>
          <SlotsTable slots={draft.slots} onChange={(slots) => set({ slots })} />
          <section className={classes.usedBy}>
            {detail.usedBy.length === 0
              ? t('unusedHint')
              : t('usedByHint', { journeys: detail.usedBy.map(({ name }) => name).join(', ') })}
          </section>
        </div>
        {connector && (
          <PreviewPane connector={connector} document={draft} language={language} onLanguage={setLanguage} />
        )}
      </div>
      <ContentConflict draft={draft} saver={saver} onTheirs={change} />
      {picker}
    </div>
  );
}
