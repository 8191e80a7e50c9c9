import fc from 'fast-check';

/** A value in so many of a hundred cases, else undefined, to which it also shrinks. */
export const sometimes = <T>(percent: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary },
  );

/** The object without the fields that are undefined, as JSON would keep it. */
export const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** A record of which each field is there in so many of a hundred cases. */
export const partial = (fields: Record<string, [percent: number, arbitrary: fc.Arbitrary<unknown>]>) =>
  fc
    .record(
      Object.fromEntries(Object.entries(fields).map(([name, [percent, value]]) => [name, sometimes(percent, value)])),
    )
    .map((record) => present(record) as Record<string, unknown>);
