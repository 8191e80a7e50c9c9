import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../state/editor-context.tsx';
import classes from './name-field.module.css';

/** The journey's name, which can be written over where it stands. */
export function NameField() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const name = useEditor((state) => state.history.present.name);
  return (
    <span className={classes.field} data-value={name}>
      <input
        className={classes.input}
        aria-label={t('bar.name')}
        title={name}
        value={name}
        maxLength={120}
        size={1}
        onChange={(event) =>
          store.getState().apply({ type: 'set', settings: { name: event.currentTarget.value } }, 'name')
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </span>
  );
}
