import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { Slot } from '@waymark/core/content';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './content.module.css';
import { slotName } from './content-draft.ts';

interface SlotsTableProps {
  slots: Record<string, Slot>;
  onChange(slots: Record<string, Slot>): void;
}

/** The places that each journey fills in for itself. */
export function SlotsTable({ slots, onChange }: SlotsTableProps) {
  const { t } = useTranslation('content');
  const entries = Object.entries(slots);
  const add = () => {
    const title = t('slots.new');
    onChange({ ...slots, [slotName(title, Object.keys(slots))]: { title } });
  };
  const set = (name: string, { default: usual, ...slot }: Slot) =>
    onChange({ ...slots, [name]: usual ? { ...slot, default: usual } : slot });
  const rename = (from: string, to: string) => {
    const isFree = /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/.test(to) && !Object.hasOwn(slots, to);
    if (isFree) onChange(Object.fromEntries(entries.map(([name, slot]) => [name === from ? to : name, slot])));
  };
  const remove = (name: string) => {
    const { [name]: _, ...rest } = slots;
    onChange(rest);
  };
  return (
    <section className={classes.card} aria-label={t('slots.title')}>
      <div className={classes.cardBody}>
        <h2 className={classes.heading}>{t('slots.title')}</h2>
        <p className={classes.quiet}>{t('slots.text')}</p>
        {entries.map(([name, slot], at) => (
          // The place, since the name is being written.
          <div key={at} className={classes.slot}>
            <TextInput
              label={t('slots.label')}
              value={slot.title}
              maxLength={120}
              onChange={(event) => set(name, { ...slot, title: event.currentTarget.value })}
            />
            <TextInput
              label={t('slots.name')}
              value={name}
              onChange={(event) => rename(name, event.currentTarget.value)}
            />
            <TextInput
              label={t('slots.default')}
              placeholder={t('slots.required')}
              value={slot.default ?? ''}
              onChange={(event) => set(name, { ...slot, default: event.currentTarget.value })}
            />
            <ActionIcon aria-label={t('slots.remove', { name: slot.title })} onClick={() => remove(name)}>
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={add}>
            {t('slots.add')}
          </Button>
        </div>
      </div>
    </section>
  );
}
