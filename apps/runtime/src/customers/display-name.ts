import type { JsonObject } from '@waymark/core/plan';

/** What a customer is called in lists: title, first and last name where known, else the outside id. */
export function displayName(customer: { outsideId: string; attributes: JsonObject }): string {
  const { title, firstName, lastName, name } = customer.attributes;
  if (isChinese(lastName) && isChinese(firstName)) return `${lastName}${firstName}`;
  const parts = [title, firstName, lastName].filter((part) => typeof part === 'string' && part.trim());
  if (typeof lastName === 'string' && parts.length) return parts.join(' ');
  return typeof name === 'string' && name.trim() ? name : customer.outsideId;
}

/** Chinese names put the family first, and no space in between. */
const isChinese = (name: unknown): name is string => typeof name === 'string' && /^\p{Script=Han}+$/u.test(name);
