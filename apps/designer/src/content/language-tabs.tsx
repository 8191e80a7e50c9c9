import { ActionIcon, Menu, Tabs, TextInput } from '@mantine/core';
import { Language } from '@waymark/core/content';
import { Ellipsis, Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './content.module.css';
import type { ContentDraft } from './content-draft.ts';
import { languageName, usualLanguages } from './language-name.ts';

interface LanguageTabsProps {
  draft: ContentDraft;
  language: string;
  onLanguage(language: string): void;
  onChange(draft: ContentDraft): void;
}

/** The languages of a content: one tab each, the fallback marked; one more begins as a copy of the one shown. */
export function LanguageTabs({ draft, language, onLanguage, onChange }: LanguageTabsProps) {
  const { t, i18n } = useTranslation('content');
  const [other, setOther] = useState('');
  const languages = Object.keys(draft.variants);
  const named = (tag: string) => languageName(tag, i18n.language);
  const add = (tag: string) => {
    if (!Object.hasOwn(draft.variants, tag)) {
      onChange({ ...draft, variants: { ...draft.variants, [tag]: { ...draft.variants[language] } } });
    }
    onLanguage(tag);
  };
  const addOther = (event: FormEvent) => {
    event.preventDefault();
    const read = Language.safeParse(other.trim());
    if (!read.success) return;
    setOther('');
    add(read.data);
  };
  const remove = () => {
    const { [language]: _, ...variants } = draft.variants;
    onChange({ ...draft, variants });
    onLanguage(draft.fallback);
  };
  return (
    <div className={classes.tabs}>
      <Tabs value={language} onChange={(tag) => tag && onLanguage(tag)} className={classes.tabList ?? ''}>
        <Tabs.List aria-label={t('languages')}>
          {languages.map((tag) => (
            <Tabs.Tab key={tag} value={tag}>
              {tag === draft.fallback ? t('fallback', { language: named(tag) }) : named(tag)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Menu width={220} closeOnItemClick>
        <Menu.Target>
          <ActionIcon aria-label={t('addLanguage')}>
            <Plus size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {usualLanguages
            .filter((tag) => !languages.includes(tag))
            .map((tag) => (
              <Menu.Item key={tag} onClick={() => add(tag)}>
                {named(tag)}
              </Menu.Item>
            ))}
          <form onSubmit={addOther} className={classes.otherLanguage}>
            <TextInput
              size="xs"
              label={t('otherLanguage')}
              value={other}
              onChange={(event) => setOther(event.currentTarget.value)}
            />
          </form>
        </Menu.Dropdown>
      </Menu>
      {language !== draft.fallback && (
        <Menu width={220}>
          <Menu.Target>
            <ActionIcon aria-label={t('languageMenu', { language: named(language) })}>
              <Ellipsis size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onChange({ ...draft, fallback: language })}>{t('makeFallback')}</Menu.Item>
            <Menu.Item color="red" onClick={remove}>
              {t('removeLanguage')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
