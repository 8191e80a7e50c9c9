import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { Check, Monitor, Moon, Settings, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { capitalized } from '../words/capitalized.ts';
import { type Language, languages } from '../words/language.ts';
import classes from './settings-menu.module.css';

const schemes = [
  { scheme: 'light', icon: Sun },
  { scheme: 'dark', icon: Moon },
  { scheme: 'auto', icon: Monitor },
] as const;

const chosen = <Check size={16} aria-hidden />;

/** Appearance and language. Each language is named in itself. */
export function SettingsMenu() {
  const { t, i18n } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="right-end" width={220} offset={10}>
      <Menu.Target>
        <button type="button" className={classes.settings}>
          <Settings size={20} strokeWidth={1.7} aria-hidden />
          {t('rail.settings')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('settings.appearance')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {schemes.map(({ scheme, icon: Icon }) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              checkIcon={chosen}
              rightSection={<Icon size={16} aria-hidden />}
            >
              {t(`settings.scheme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('settings.language')}</Menu.Label>
        <Menu.RadioGroup value={i18n.language} onChange={(language) => void i18n.changeLanguage(language)}>
          {languages.map((language) => (
            <Menu.RadioItem key={language} value={language} checkIcon={chosen}>
              {ownName(language)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

const ownName = (language: Language): string =>
  capitalized(new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language, language);
