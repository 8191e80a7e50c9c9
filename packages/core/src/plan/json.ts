/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object: attributes of a customer, properties of an event. */
export type JsonObject = Record<string, Json>;
