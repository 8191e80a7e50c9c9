import { Select } from '@mantine/core';
import { searchText } from '@waymark/core/text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConditionField, type FieldSource, fieldId, readFieldId } from './condition-field.ts';
import type { StandingKind } from './condition-kind.ts';

interface FieldSelectProps {
  fields: readonly ConditionField[];
  /** Which sources a field that is not listed may be taken from. */
  sources: readonly FieldSource[];
  /** A field, or a kind of condition that is told without one. */
  value: { source: FieldSource; key: string } | StandingKind;
  onChange: (field: ConditionField) => void;
  /** Conditions told otherwise that are offered beside fields; left out: none. */
  kinds?: readonly StandingKind[];
  onKind?: (kind: StandingKind) => void;
  description?: string;
}

const kindPrefix = 'kind:';

/** The choice of a field, by name, in groups; one that is not listed can be written. */
export function FieldSelect({
  fields,
  sources,
  value,
  onChange,
  kinds: standing = [],
  onKind,
  description,
}: FieldSelectProps) {
  const { t } = useTranslation('ui');
  const [query, setQuery] = useState('');
  const place = typeof value === 'string' ? undefined : value;
  const current = place ? fieldId(place) : `${kindPrefix}${value}`;
  const listed = new Map(fields.map((field) => [fieldId(field), field]));
  const kinds = standing.map((kind) => ({ value: `${kindPrefix}${kind}`, label: t(`condition.standing.${kind}`) }));
  const written = query.trim();
  const isLabel = [...fields, ...kinds].some(({ label }) => label === written) || written === place?.key;
  const isWanted = ({ label }: { label: string }) => isLabel || searchText(label).includes(searchText(written));
  const groups = sources.map((source) => {
    const options = fields
      .filter((field) => field.source === source)
      .map((field) => ({ value: fieldId(field), label: field.label }))
      .filter(isWanted);
    if (place?.source === source && place.key && !listed.has(current))
      options.push({ value: current, label: place.key });
    const fresh = `${source}:${written}`;
    if (written && !isLabel && fresh !== current) options.push({ value: fresh, label: t('choice.use', { written }) });
    return { group: t(`condition.source.${source}`), items: options };
  });
  const wantedKinds = kinds.filter((kind) => isWanted(kind) || kind.value === current);
  const filled = [...groups, { group: t('condition.source.more'), items: wantedKinds }].filter(
    (group) => group.items.length > 0,
  );
  return (
    <Select
      searchable
      aria-label={t('condition.field')}
      description={description}
      placeholder={t('condition.chooseField')}
      nothingFoundMessage={t('condition.writeField')}
      data={sources.length > 1 || kinds.length > 0 ? filled : filled.flatMap((group) => group.items)}
      value={place?.key === '' ? null : current}
      searchValue={query}
      onSearchChange={setQuery}
      filter={({ options }) => options}
      onChange={(id) => {
        if (!id) return;
        const kind = standing.find((one) => `${kindPrefix}${one}` === id);
        if (kind) return onKind?.(kind);
        const { source, key } = readFieldId(id);
        onChange(listed.get(id) ?? { source, key, label: key });
      }}
    />
  );
}
