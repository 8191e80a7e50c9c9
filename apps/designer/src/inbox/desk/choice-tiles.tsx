import { useId } from 'react';
import classes from './choice-tiles.module.css';

interface ChoiceTilesProps {
  legend: string;
  hint?: string | undefined;
  choices: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange(value: string): void;
  error?: string | undefined;
}

/** One of a few choices, each large enough for a thumb. */
export function ChoiceTiles({ legend, hint, choices, value, onChange, error }: ChoiceTilesProps) {
  const name = useId();
  return (
    <fieldset className={classes.tiles} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={classes.legend}>{legend}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      {choices.map((choice) => (
        <label key={choice.value} className={classes.tile}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            className={classes.input}
          />
          <span className={classes.label}>{choice.label}</span>
        </label>
      ))}
      {error && (
        <p id={`${name}-error`} role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
