import { LongText } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';

/** What a rep may want to tell their team; of a size at which phones do not zoom in. */
export function NoteField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { t } = useTranslation('desk');
  return (
    <LongText
      label={t('note')}
      description={t('noteHint')}
      least={2}
      most={8}
      maxLength={2_000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      styles={{ input: { fontSize: 16, lineHeight: '24px' } }}
    />
  );
}
