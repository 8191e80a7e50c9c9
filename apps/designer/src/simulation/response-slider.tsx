import { Slider } from '@mantine/core';
import { useId } from 'react';
import { useFormat } from '../words/use-format.ts';
import classes from './audience-panel.module.css';

interface ResponseSliderProps {
  label: string;
  /** 0 to 1. */
  share: number;
  onChange(share: number): void;
}

/** How often people do something. */
export function ResponseSlider({ label, share, onChange }: ResponseSliderProps) {
  const format = useFormat();
  const id = useId();
  return (
    <div>
      <div className={classes.response}>
        <span id={id}>{label}</span>
        <b>{format.percent(share)}</b>
      </div>
      <Slider
        label={null}
        thumbProps={{ 'aria-labelledby': id, 'aria-valuetext': format.percent(share) }}
        min={0}
        max={100}
        value={Math.round(share * 100)}
        onChange={(percent) => onChange(percent / 100)}
      />
    </div>
  );
}
