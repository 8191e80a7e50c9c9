import { useId } from 'react';
import classes from './option-cards.module.css';

/** One way to go on. */
export interface Option<Value extends string> {
  value: Value;
  label: string;
  description?: string;
}

/** What can be chosen and what is. */
export interface OptionCardsProps<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A choice between few ways, each with room to say what it means. */
export function OptionCards<Value extends string>({ label, options, value, onChange }: OptionCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.set}>
      <legend className={classes.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.card} data-chosen={option.value === value || undefined}>
          <input
            type="radio"
            className={classes.radio}
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span className={classes.label}>{option.label}</span>
            {option.description && <span className={classes.description}>{option.description}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
