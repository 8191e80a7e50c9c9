import { Switch } from '@mantine/core';
import type { Json, JsonObject } from '@waymark/core/plan';
import { CreatableSelect, FormDialog } from '@waymark/ui/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConditionFields } from '../../editor/inspector/fields/use-condition-fields.ts';
import { UpdateValueFields } from '../../editor/inspector/forms/update-value-fields.tsx';
import type { What } from './playing.ts';

interface ChangeDialogProps {
  /** What the customer has. */
  attributes: JsonObject;
  onHappen(what: What): void;
  onClose(): void;
}

/** What the form can write. */
type Constant = string | number | boolean | Json[];

const constantIn = (value: unknown): Constant =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || Array.isArray(value)
    ? value
    : '';

/** Asks which attribute of the customer changes, and into what. */
export function ChangeDialog({ attributes, onHappen, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('simulation');
  const [attribute, setAttribute] = useState('');
  const [value, setValue] = useState<Constant>('');
  const [clears, setClears] = useState(false);
  const fields = useConditionFields();
  const choose = (name: string) => {
    setAttribute(name);
    setValue(constantIn(attributes[name]));
  };
  return (
    <FormDialog
      title={t('played.change')}
      confirm={t('played.confirm')}
      busy={false}
      ready={attribute !== ''}
      onSubmit={() => {
        onHappen({ attributes: { [attribute]: clears ? null : value } });
        onClose();
      }}
      onClose={onClose}
    >
      <CreatableSelect
        label={t('played.attribute')}
        data={fields.map(({ key, label }) => ({ value: key, label }))}
        value={attribute}
        onChange={choose}
      />
      {attribute !== '' && (
        <Switch
          label={t('played.clear')}
          checked={clears}
          onChange={(event) => setClears(event.currentTarget.checked)}
        />
      )}
      {attribute !== '' && !clears && (
        <UpdateValueFields change={{ attribute, value }} onChange={(next) => setValue(constantIn(next))} />
      )}
    </FormDialog>
  );
}
