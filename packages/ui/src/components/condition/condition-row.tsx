import { ActionIcon, Tooltip } from '@mantine/core';
import type { Condition } from '@waymark/core/plan';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ComparingRow } from './comparing-row.tsx';
import classes from './condition-builder.module.css';
import type { ConditionField, FieldSource } from './condition-field.ts';
import { standingKindOf, standingKinds, startStanding } from './condition-kind.ts';
import type { ConditionOffers } from './condition-offers.ts';
import { isComparing } from './condition-tree.ts';
import { FieldSelect } from './field-select.tsx';
import { changeField, startComparison } from './operators.ts';
import { StandingRow } from './standing-row.tsx';
import { ValueKindMenu } from './value-kind-menu.tsx';

/** What a row needs to know of the builder around it. */
export interface ConditionScope {
  fields: readonly ConditionField[];
  sources: readonly FieldSource[];
  offers: ConditionOffers;
  /** What is said below a row, such as how many customers it fits. */
  note?: (condition: Condition) => ReactNode;
}

interface ConditionRowProps {
  condition: Condition;
  scope: ConditionScope;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** One condition: what it is about, then what is asked of it. */
export function ConditionRow({ condition, scope, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation('ui');
  const { fields, sources, offers } = scope;
  const note = scope.note?.(condition);
  const comparing = isComparing(condition) ? condition : undefined;
  const kind = standingKindOf(condition);
  const kinds = standingKinds.filter((one) => one !== 'segment' || one === kind || offers.segments.length > 0);
  const select = (value: Parameters<typeof FieldSelect>[0]['value']) => (
    <FieldSelect
      fields={fields}
      sources={sources}
      value={value}
      onChange={(field) => onChange(comparing ? changeField(comparing, field) : startComparison(field))}
      kinds={kinds}
      onKind={(next) => next !== kind && onChange(startStanding(next, offers))}
    />
  );
  return (
    <div className={classes.row}>
      <div className={classes.rowBody}>
        {comparing ? (
          <ComparingRow condition={comparing} scope={scope} select={select} onChange={onChange} />
        ) : (
          kind && (
            <>
              {select(kind)}
              <StandingRow condition={condition} scope={scope} onChange={onChange} />
            </>
          )
        )}
        {note && <div className={classes.note}>{note}</div>}
      </div>
      <div className={classes.rowTools}>
        <Tooltip label={t('condition.remove')}>
          <ActionIcon aria-label={t('condition.remove')} onClick={onRemove}>
            <X size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {comparing && <ValueKindMenu condition={comparing} fields={fields} onChange={onChange} />}
      </div>
    </div>
  );
}
