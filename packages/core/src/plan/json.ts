/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object: attributes of a customer, properties of an event. */
export type JsonObject = Record<string, Json>;

/** True for a JSON object; false for an array, as for everything else. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
