import { ActionIcon, Menu } from '@mantine/core';
import type { Condition } from '@waymark/core/plan';
import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { knownField } from './comparing-row.tsx';
import type { ConditionField } from './condition-field.ts';
import type { ComparingCondition } from './condition-tree.ts';
import { changeValueKind, valueKindOf, valueKindsOf } from './value-kind.ts';

interface ValueKindMenuProps {
  condition: ComparingCondition;
  fields: readonly ConditionField[];
  onChange: (condition: Condition) => void;
}

/** What the compared value is: text, number, yes or no, or a property of the entering event. Without a choice nothing. */
export function ValueKindMenu({ condition, fields, onChange }: ValueKindMenuProps) {
  const { t } = useTranslation('ui');
  const field = knownField(condition, fields);
  const kinds = valueKindsOf(condition, field);
  if (kinds.length < 2) return null;
  const current = valueKindOf(condition, field);
  const entry =
    fields.find(({ source }) => source === 'entry')?.key ?? ('property' in condition ? condition.property : '');
  return (
    <Menu width={240}>
      <Menu.Target>
        <ActionIcon aria-label={t('condition.valueKind', { kind: t(`condition.valueKinds.${current}`) })}>
          <SlidersHorizontal size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('condition.compareWith')}</Menu.Label>
        <Menu.RadioGroup
          value={current}
          onChange={(kind) => {
            const next = kinds.find((one) => one === kind);
            if (next) onChange(changeValueKind(condition, next, entry));
          }}
        >
          {kinds.map((kind) => (
            <Menu.RadioItem key={kind} value={kind}>
              {t(`condition.valueKinds.${kind}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
