import { type Schema, Validator } from '@cfworker/json-schema';
import { type RJSFValidationError, toErrorSchema, type ValidatorType } from '@rjsf/utils';

/** One broken rule: where in the data, which keyword, and the keyword's value in the schema. */
export interface BrokenRule {
  path: readonly string[];
  keyword: string;
  limit: unknown;
}

/** Rules that only report what broke inside them. */
const wrappers = new Set([
  '$ref',
  'properties',
  'items',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'then',
  'else',
  'additionalItems',
  'dependentSchemas',
]);

/** Finds the rules of a schema that a value breaks. Interprets the schema, and never builds code from it. */
export function brokenRules(schema: Schema, value: unknown): BrokenRule[] {
  const { errors } = new Validator(schema, '7', false).validate(value);
  return errors.flatMap(({ keyword, keywordLocation, instanceLocation, error }): BrokenRule[] => {
    const path = pointerParts(instanceLocation);
    const limit = lookUp(schema, pointerParts(keywordLocation));
    if (keyword === 'required') {
      const missing = /"(.+)"/.exec(error)?.[1];
      return missing ? [{ path: [...path, missing], keyword, limit: true }] : [];
    }
    return wrappers.has(keyword) || keyword === 'false' ? [] : [{ path, keyword, limit }];
  });
}

/** A validator for RJSF on top of `brokenRules`; `say` puts a broken rule into words. */
export function createSchemaValidator(say: (rule: BrokenRule) => string): ValidatorType {
  const errorsOf = (schema: Schema, value: unknown): RJSFValidationError[] => {
    const byField = Map.groupBy(brokenRules(schema, value), (rule) => `.${rule.path.join('.')}`);
    return [...byField].flatMap(([property, rules]) => {
      // A format says more than the pattern that stands beside it.
      const rule = rules.find(({ keyword }) => keyword === 'format') ?? rules[0];
      if (!rule) return [];
      const message = say(rule);
      return [{ name: rule.keyword, property, message, stack: message, params: { limit: rule.limit } }];
    });
  };
  return {
    validateFormData(formData, schema) {
      const errors = errorsOf(schema as Schema, formData ?? {});
      return { errors, errorSchema: toErrorSchema(errors) };
    },
    isValid(schema, formData, rootSchema) {
      const { definitions, $defs } = rootSchema;
      return (
        brokenRules({ ...(definitions && { definitions }), ...($defs && { $defs }), ...schema } as Schema, formData)
          .length === 0
      );
    },
    rawValidation(schema, formData) {
      return { errors: errorsOf(schema as Schema, formData) as never[] };
    },
  };
}

function pointerParts(pointer: string): string[] {
  return pointer
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function lookUp(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (place, part) => (typeof place === 'object' && place !== null ? Reflect.get(place, part) : undefined),
    root,
  );
}
