import type { JsonObject } from '@waymark/core/plan';

/** What a customer is called in lists: title, first and last name where known, else the outside id. */
export function displayName(customer: { outsideId: string; attributes: JsonObject }): string {
  const { title, firstName, lastName, name } = customer.attributes;
  const parts = [title, firstName, lastName].filter((part) => typeof part === 'string' && part.trim());
  if (typeof lastName === 'string' && parts.length) return parts.join(' ');
  return typeof name === 'string' && name.trim() ? name : customer.outsideId;
}
