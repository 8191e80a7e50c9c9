import type { Preview } from '@storybook/react-vite';
import { isolated } from '@waymark/core/text';
import i18next from 'i18next';
import { useEffect } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { WaymarkProvider } from '../src/theme/index.ts';
import { de, en, es, fi, tr, zh } from '../src/words/index.ts';

const resources = { en: { ui: en }, de: { ui: de }, es: { ui: es }, fi: { ui: fi }, tr: { ui: tr }, zh: { ui: zh } };

const words = i18next.createInstance();
await words.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: ['ui'],
  resources,
  interpolation: { escape: isolated },
});

function Surroundings({ theme, language, children }: { theme: string; language: string; children: React.ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
    void words.changeLanguage(language);
  }, [language]);
  return (
    <I18nextProvider i18n={words}>
      <WaymarkProvider forceColorScheme={theme === 'dark' ? 'dark' : 'light'}>{children}</WaymarkProvider>
    </I18nextProvider>
  );
}

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    language: {
      description: 'Language',
      toolbar: { icon: 'globe', items: Object.keys(resources), dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', language: 'en' },
  parameters: { controls: { expanded: true }, backgrounds: { disable: true } },
  decorators: [
    (Story, { globals }) => (
      <Surroundings theme={String(globals.theme)} language={String(globals.language)}>
        <Story />
      </Surroundings>
    ),
  ],
};

export default preview;
