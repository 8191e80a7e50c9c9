import { ActionIcon, Button, Select, Tooltip } from '@mantine/core';
import { FolderPlus, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './condition-builder.module.css';
import { ConditionRow, type ConditionScope } from './condition-row.tsx';
import { type Group, type GroupKind, readGroup, writeGroup } from './condition-tree.ts';
import { startComparison } from './operators.ts';

const kinds: readonly GroupKind[] = ['all', 'any', 'none', 'not-all'];
const deepest = 3;

interface ConditionGroupProps {
  group: Group;
  scope: ConditionScope;
  onChange: (group: Group) => void;
  /** Left out for a whole, which goes with its last row. */
  onRemove?: () => void;
  depth: number;
  /** Shown above the rows; left out for groups that stand under a label. */
  label?: string;
}

/** Conditions that go together, with groups inside. */
export function ConditionGroup({ group, scope, onChange, onRemove, depth, label }: ConditionGroupProps) {
  const { t } = useTranslation('ui');
  const { kind, children } = group;
  const setChildren = (next: Group['children']) => onChange({ kind, children: next });
  const [first] = scope.sources;
  const fresh = startComparison(
    scope.fields.find(({ source }) => source === first) ?? { source: first ?? 'attribute', key: '' },
  );
  const showKind = depth > 0 || children.length > 1 || kind !== 'all';
  return (
    <fieldset className={classes.group} aria-label={label ?? t('condition.group')}>
      {label && <div className={classes.groupLabel}>{label}</div>}
      {showKind && (
        <div className={classes.groupHead}>
          <Select
            size="xs"
            className={classes.kind}
            aria-label={t('condition.kind')}
            value={kind}
            data={kinds.map((value) => ({ value, label: t(`condition.kinds.${value}`) }))}
            onChange={(next) => next && onChange({ kind: next as GroupKind, children })}
          />
          {onRemove && (
            <Tooltip label={t('condition.removeGroup')}>
              <ActionIcon size="xs" aria-label={t('condition.removeGroup')} onClick={onRemove}>
                <X size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      )}
      {children.map((child, place) => {
        const inner = readGroup(child);
        const replace = (next: typeof child) => setChildren(children.with(place, next));
        const remove = () => setChildren(children.toSpliced(place, 1));
        return inner ? (
          <ConditionGroup
            key={place}
            group={inner}
            depth={depth + 1}
            scope={scope}
            onChange={(next) => replace(writeGroup(next))}
            onRemove={remove}
          />
        ) : (
          <ConditionRow key={place} condition={child} scope={scope} onChange={replace} onRemove={remove} />
        );
      })}
      <div className={classes.adds}>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => setChildren([...children, fresh])}
        >
          {t('condition.add')}
        </Button>
        {depth < deepest && children.length > 0 && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<FolderPlus size={14} aria-hidden />}
            onClick={() => setChildren([...children, { any: [fresh] }])}
          >
            {t('condition.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
