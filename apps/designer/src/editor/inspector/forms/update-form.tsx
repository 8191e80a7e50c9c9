import { ActionIcon, Button, Select } from '@mantine/core';
import type { UpdateNode } from '@waymark/core/nodes';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttributeField } from '../fields/attribute-field.tsx';
import cardClasses from '../fields/outlet-card.module.css';
import type { KindFormProps } from '../kind-form-props.ts';
import classes from './form.module.css';
import { type Change, changeKindOf, changeKinds, freshValue, readChanges, writeChanges } from './update-changes.ts';
import { UpdateValueFields } from './update-value-fields.tsx';

/** What becomes of which attributes. A change still without an attribute is kept here until it has one. */
export function UpdateForm({ node, edit }: KindFormProps<UpdateNode>) {
  const { t } = useTranslation('inspector');
  const { id, kind, name, ...written } = node;
  const [draft, setDraft] = useState<readonly Change[]>(() => readChanges(node));
  const isCurrent = JSON.stringify(writeChanges(draft)) === JSON.stringify(writeChanges(readChanges(written)));
  const changes = isCurrent ? draft : readChanges(node);
  const set = (next: readonly Change[], field: string) => {
    setDraft(next);
    edit({ id, kind, ...(name === undefined ? {} : { name }), ...writeChanges(next) }, field);
  };
  return (
    <>
      {changes.map((change, place) => (
        <section key={place} className={cardClasses.card} aria-label={t('update.change', { number: place + 1 })}>
          <header className={cardClasses.head}>
            <h3 className={cardClasses.title}>{t('update.change', { number: place + 1 })}</h3>
            <ActionIcon
              size="xs"
              aria-label={t('update.remove', { number: place + 1 })}
              onClick={() => set(changes.toSpliced(place, 1), `remove ${place}`)}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          </header>
          <AttributeField
            label={t('update.attribute')}
            at={['set', change.attribute]}
            value={change.attribute}
            onChange={(attribute) => set(changes.with(place, { ...change, attribute }), `attribute ${place}`)}
          />
          <Select
            label={t('update.becomes')}
            data={changeKinds.map((one) => ({ value: one, label: t(`update.${one}`) }))}
            value={changeKindOf(change)}
            onChange={(chosen) => {
              const next = changeKinds.find((one) => one === chosen);
              if (next) set(changes.with(place, { ...change, value: freshValue(next) }), `kind ${place}`);
            }}
          />
          <UpdateValueFields
            change={change}
            onChange={(value) => set(changes.with(place, { ...change, value }), `value ${place}`)}
          />
        </section>
      ))}
      <Button
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => set([...changes, { attribute: '', value: '' }], 'add')}
      >
        {t('update.addChange')}
      </Button>
      {changes.length === 0 && <p className={classes.hint}>{t('update.none')}</p>}
    </>
  );
}
