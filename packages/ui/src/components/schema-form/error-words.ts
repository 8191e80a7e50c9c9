import type { TFunction } from 'i18next';
import type { BrokenRule } from './schema-validator.ts';

const keys: Record<string, string> = {
  required: 'required',
  minLength: 'tooShort',
  maxLength: 'tooLong',
  minimum: 'tooSmall',
  exclusiveMinimum: 'tooSmall',
  maximum: 'tooLarge',
  exclusiveMaximum: 'tooLarge',
  minItems: 'tooFew',
  maxItems: 'tooMany',
  enum: 'notAChoice',
  const: 'notAChoice',
};

const formats: Record<string, string> = { email: 'email', uri: 'url', url: 'url', duration: 'duration', date: 'date' };

/** Says a broken rule in plain words: what is wrong with the field, never which keyword. */
export function createErrorWords(t: TFunction<'ui'>): (rule: BrokenRule) => string {
  return ({ keyword, limit }) => {
    if (keyword === 'format') return t(`form.${formats[String(limit)] ?? 'wrong'}`);
    if (keyword === 'minLength' && limit === 1) return t('form.required');
    if (keyword === 'type') return t(limit === 'number' || limit === 'integer' ? 'form.number' : 'form.wrong');
    return t(`form.${keys[keyword] ?? 'wrong'}`, { limit: Number(limit) || 0, count: Number(limit) || 0 });
  };
}
