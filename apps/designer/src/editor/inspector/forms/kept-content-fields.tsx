import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ContentSummary, ContentUse } from '@waymark/core/content';
import type { JsonSchema } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { PanelSection, SchemaForm } from '@waymark/ui/components';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../../api/trpc.ts';
import { NewContentDialog } from '../../../content/new-content-dialog.tsx';
import { useFieldProblem, useFieldProblems } from '../field-problems.tsx';
import { useTokens } from '../fields/use-condition-fields.ts';
import classes from './form.module.css';

interface KeptContentFieldsProps {
  connector: string;
  value: ContentUse;
  onChange(value: ContentUse): void;
}

/** Which kept content a message uses, and what stands in its slots. */
export function KeptContentFields({ connector, value, onChange }: KeptContentFieldsProps) {
  const { t } = useTranslation('content');
  const trpc = useTRPC();
  const tokens = useTokens();
  const { data: names } = useQuery(trpc.workspace.names.queryOptions(undefined, { staleTime: 5_000 }));
  const [adding, setAdding] = useState(false);
  const error = useFieldProblem(['content', 'use']);
  const errors = useFieldProblems(['content', 'slots']);
  const offered = (names?.contents ?? []).filter((content) => content.connector === connector);
  const chosen = offered.find(({ key }) => key === value.use);
  const known = chosen === undefined && value.use !== '' ? [{ value: value.use, label: value.use }] : [];
  const schema = useMemo(() => slotsSchema(chosen), [chosen]);
  return (
    <>
      <Select
        label={t('use.choose')}
        {...(offered.length === 0 && { description: t('use.none') })}
        data={[...offered.map(({ key, name }) => ({ value: key, label: name })), ...known]}
        value={value.use || null}
        allowDeselect={false}
        searchable
        error={error}
        onChange={(use) => use !== null && onChange({ use })}
      />
      <div className={classes.pair ?? ''}>
        {chosen && (
          <Link to="/content/$content" params={{ content: chosen.key }}>
            {t('use.open', { name: chosen.name })}
          </Link>
        )}
        <Button size="xs" leftSection={<Plus size={14} aria-hidden />} onClick={() => setAdding(true)}>
          {t('use.new')}
        </Button>
      </div>
      {schema && (
        <PanelSection title={t('use.slots')}>
          <SchemaForm
            key={value.use}
            schema={schema.schema}
            words={schema.words}
            value={(value.slots ?? {}) as JsonObject}
            tokens={tokens}
            errors={errors}
            check="on-change"
            onChange={(slots) => onChange({ use: value.use, ...(Object.keys(slots).length > 0 && { slots }) })}
          />
        </PanelSection>
      )}
      {adding && (
        <NewContentDialog
          connector={connector}
          onClose={() => setAdding(false)}
          onCreated={(use) => onChange({ use })}
        />
      )}
    </>
  );
}

/** A form of the slots of a content, each a text; undefined where it has none. */
function slotsSchema(content: ContentSummary | undefined) {
  const slots = Object.entries(content?.slots ?? {});
  if (slots.length === 0) return undefined;
  const schema: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(slots.map(([name]) => [name, { type: 'string', tokens: true }])),
    required: slots.flatMap(([name, slot]) => (slot.default === undefined ? [name] : [])),
  };
  const words = Object.fromEntries(
    slots.map(([name, { title, description, default: usual }]) => [
      name,
      { label: title, description, placeholder: usual },
    ]),
  );
  return { schema, words };
}
