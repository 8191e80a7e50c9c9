import { isolated } from '@waymark/core/text';
import classes from './sentence.module.css';

/** A piece of a sentence: plain, strong (the variable part) or a token that stands for a customer's value. */
export interface SentencePart {
  text: string;
  strong?: boolean;
  token?: boolean;
}

/** A sentence whose variable parts stand out. */
export function Sentence({ parts }: { parts: readonly SentencePart[] }) {
  return parts.map((part, place) => {
    if (part.token)
      return (
        <span key={place} className={classes.token}>
          {isolated(part.text)}
        </span>
      );
    if (part.strong)
      return (
        <b key={place} className={classes.strong}>
          {isolated(part.text)}
        </b>
      );
    return part.text;
  });
}
