import { ActionIcon, Button } from '@mantine/core';
import type { Journey, Note } from '@waymark/core/journey';
import { LongText, PanelSection } from '@waymark/ui/components';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './journey-notes.module.css';

interface JourneyNotesProps {
  notes: Journey['notes'];
  onChange(notes: Note[] | undefined, field: string): void;
}

/** Free text beside the journey, for those who work on it. */
export function JourneyNotes({ notes, onChange }: JourneyNotesProps) {
  const { t } = useTranslation('inspector');
  const written = typeof notes === 'string' ? [{ text: notes }] : (notes ?? []);
  const set = (next: Note[], field: string) => onChange(next.length > 0 ? next : undefined, field);
  return (
    <PanelSection title={t('notes.title')}>
      {written.map((note, place) => (
        <div key={place} className={classes.note}>
          <LongText
            aria-label={t('notes.one', { number: place + 1 })}
            value={note.text}
            onChange={(event) =>
              set(written.with(place, { ...note, text: event.currentTarget.value }), `note ${place}`)
            }
          />
          <ActionIcon
            aria-label={t('notes.remove', { number: place + 1 })}
            onClick={() => set(written.toSpliced(place, 1), `remove note ${place}`)}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="xs"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => set([...written, { text: '' }], 'add note')}
      >
        {t('notes.add')}
      </Button>
    </PanelSection>
  );
}
