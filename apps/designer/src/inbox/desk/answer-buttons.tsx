import type { ReactNode } from 'react';
import classes from './answer-buttons.module.css';

/** Buttons at the thumb: as wide as a phone allows, at the end of the line where there is room. */
export function AnswerButtons({ children }: { children: ReactNode }) {
  return <div className={classes.buttons}>{children}</div>;
}
