import type { Connection } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** What operators filter executions by, set once when an execution starts. The customer is named by our own id. */
export const searchAttributes = {
  journey: defineSearchAttributeKey('Journey', SearchAttributeType.KEYWORD),
  version: defineSearchAttributeKey('JourneyVersion', SearchAttributeType.KEYWORD),
  customer: defineSearchAttributeKey('Customer', SearchAttributeType.KEYWORD),
};

/** Temporal's number for the type *keyword* (temporal.api.enums.v1.IndexedValueType). */
const keyword = 2;

/** Registers the search attributes that a namespace lacks. Gives what to do when it may not. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<string | undefined> {
  const names = Object.values(searchAttributes).map((key) => key.name);
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = names.filter((name) => customAttributes?.[name] === undefined);
    if (missing.length === 0) return undefined;
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
    });
    return undefined;
  } catch {
    const commands = names.map((name) => `temporal operator search-attribute create --name ${name} --type Keyword`);
    return `The Temporal namespace ${namespace} needs search attributes that could not be registered. Run: ${commands.join('; ')}`;
  }
}
