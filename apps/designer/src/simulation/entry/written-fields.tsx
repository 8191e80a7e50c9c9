import { Autocomplete, Button, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attributeLabel } from '../../words/attribute-label.ts';
import classes from './written-fields.module.css';

interface WrittenFieldsProps {
  /** What is written so far, by name; a name without a text is an empty field. */
  written: Readonly<Record<string, string>>;
  /** Names that are offered for another field. */
  known: readonly string[];
  /** What another field is called, such as “Another attribute”. */
  further: string;
  onChange(written: Readonly<Record<string, string>>): void;
}

/** Fields of names that are not all known beforehand: those there are, and a way to add another. */
export function WrittenFields({ written, known, further, onChange }: WrittenFieldsProps) {
  const { t } = useTranslation('simulation');
  const [next, setNext] = useState('');
  const name = next.trim();
  const add = () => {
    if (name !== '' && !Object.hasOwn(written, name)) onChange({ ...written, [name]: '' });
    setNext('');
  };
  return (
    <>
      {Object.entries(written).map(([each, text]) => (
        <TextInput
          key={each}
          label={attributeLabel(each)}
          value={text}
          onChange={(event) => onChange({ ...written, [each]: event.currentTarget.value })}
        />
      ))}
      <div className={classes.further}>
        <Autocomplete
          label={further}
          data={known.filter((one) => !Object.hasOwn(written, one))}
          value={next}
          onChange={setNext}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || name === '') return;
            event.preventDefault();
            add();
          }}
        />
        <Button leftSection={<Plus size={14} aria-hidden />} disabled={name === ''} onClick={add}>
          {t('madeUp.add')}
        </Button>
      </div>
    </>
  );
}
