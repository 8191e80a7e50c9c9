import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import type { MessageText } from '@waymark/ui/components';

/** The texts of a rendered message in the order of its connector's form, without those that are empty. */
export function textsOf(
  { content: schema }: Pick<ConnectorManifest, 'content'>,
  content: JsonObject,
  label: (field: string) => string,
): MessageText[] {
  const rules = (schema.properties ?? {}) as Record<string, JsonObject | undefined>;
  return Object.entries(rules).flatMap(([field, rule]) => {
    const text = content[field];
    if (typeof text !== 'string' || text === '') return [];
    return [{ field, label: label(field), text, isLong: isLong(rule) }];
  });
}

const isLong = (rule: JsonObject | undefined): boolean =>
  rule?.multiline === true || rule?.format === 'markdown' || rule?.format === 'mjml';
