import { Textarea, type TextareaProps } from '@mantine/core';
import classes from './long-text.module.css';

/** A field for texts of several lines. */
export interface LongTextProps extends Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'resize' | 'rows'> {
  /** How many lines high it is while there is little in it; 3 without. */
  least?: number;
  /** How many lines high it grows; a longer text scrolls. 12 without. */
  most?: number;
}

/**
 * A text of several lines, in a field as high as the text, within bounds. The browser sizes it and nothing is measured; one
 * that cannot do so shows `least` lines.
 */
export function LongText({ least = 3, most = 12, style, ...props }: LongTextProps) {
  return (
    <Textarea
      {...props}
      rows={least}
      style={[{ '--least-lines': least, '--most-lines': most }, style]}
      classNames={{ input: classes.input ?? '', ...(typeof props.classNames === 'object' ? props.classNames : {}) }}
    />
  );
}
