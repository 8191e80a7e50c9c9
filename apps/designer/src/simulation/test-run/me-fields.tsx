import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnectors } from '../../api/use-connectors.ts';
import { attributeLabel } from '../../words/attribute-label.ts';
import classes from '../simulate-panel.module.css';
import { mayBeAddress } from './address-form.ts';
import type { MyDetails } from './my-details.ts';

interface MeFieldsProps {
  value: MyDetails;
  onChange(details: MyDetails): void;
}

const isWrong = (attribute: string, text = ''): boolean => text.trim() !== '' && !mayBeAddress(attribute, text);

/** My own addresses on the channels that reach customers, and what messages call me by. */
export function MeFields({ value, onChange }: MeFieldsProps) {
  const { t } = useTranslation('live');
  const { connectors } = useConnectors();
  const reaching = connectors.filter(({ capabilities }) => capabilities.contacts === 'customer');
  const addresses = [...new Set(reaching.flatMap(({ capabilities }) => capabilities.address ?? []))];
  return (
    <>
      {addresses.map((attribute) => (
        <TextInput
          key={attribute}
          label={attributeLabel(attribute)}
          autoComplete="on"
          name={attribute}
          value={value.addresses[attribute] ?? ''}
          error={isWrong(attribute, value.addresses[attribute]) && t('try.noAddress')}
          onChange={(event) =>
            onChange({ ...value, addresses: { ...value.addresses, [attribute]: event.currentTarget.value } })
          }
        />
      ))}
      <div className={classes.pair}>
        <TextInput
          label={t('try.firstName')}
          autoComplete="given-name"
          value={value.firstName}
          onChange={(event) => onChange({ ...value, firstName: event.currentTarget.value })}
        />
        <TextInput
          label={t('try.lastName')}
          autoComplete="family-name"
          value={value.lastName}
          onChange={(event) => onChange({ ...value, lastName: event.currentTarget.value })}
        />
      </div>
      <p className={classes.hint}>{t('try.meHint')}</p>
    </>
  );
}
