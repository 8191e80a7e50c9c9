import { Menu, useMantineColorScheme } from '@mantine/core';
import { Check, Languages, Monitor, Moon, Settings, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../words/language.ts';
import classes from './settings-menu.module.css';

const schemes = [
  { scheme: 'light', icon: Sun },
  { scheme: 'dark', icon: Moon },
  { scheme: 'auto', icon: Monitor },
] as const;

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
        {schemes.map(({ scheme, icon: Icon }) => (
          <Choice
            key={scheme}
            icon={<Icon size={16} aria-hidden />}
            chosen={colorScheme === scheme}
            label={t(`settings.scheme.${scheme}`)}
            onChoose={() => setColorScheme(scheme)}
          />
        ))}
        <Menu.Divider />
        <Menu.Label>{t('settings.language')}</Menu.Label>
        {languages.map((language) => (
          <Choice
            key={language}
            icon={<Languages size={16} aria-hidden />}
            chosen={i18n.language === language}
            label={ownName(language)}
            onChoose={() => void i18n.changeLanguage(language)}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChoiceProps {
  icon: React.ReactNode;
  chosen: boolean;
  label: string;
  onChoose(): void;
}

function Choice({ icon, chosen, label, onChoose }: ChoiceProps) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      leftSection={icon}
      rightSection={chosen ? <Check size={16} aria-hidden /> : null}
      onClick={onChoose}
    >
      {label}
    </Menu.Item>
  );
}

function ownName(language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
