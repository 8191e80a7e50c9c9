import type desk from '../inbox/desk/words/en.json';
import type { english } from './spoken.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    /** The form's error words in `@waymark/ui` are looked up by a keyword that is known only when the form is checked. */
    resources: Omit<typeof english, 'ui'> & {
      ui: (typeof english)['ui'] & { [key: `form.${string}`]: string };
      /** Of the reps' page, which has its own words. */
      desk: typeof desk;
    };
  }
}
