import { useTranslation } from 'react-i18next';
import classes from './message-look.module.css';

/** How a message is looked at. */
export type MessageWidth = 'desktop' | 'phone' | 'text';

/** One of a message's texts. */
export interface MessageText {
  field: string;
  /** What the field is called. */
  label: string;
  text: string;
  /** Of several lines; a short one stands in an inbox's line. */
  isLong: boolean;
}

/** A message, ready for its reader. */
export interface MessageLookProps {
  /** In the order of its form. */
  texts: readonly MessageText[];
  /** A whole page; left out where it is texts alone. */
  html?: string | undefined;
  /** The part for readers without HTML. */
  plain?: string | undefined;
  /** Left out: on a desktop. */
  width?: MessageWidth;
}

/**
 * A message as its reader sees it: in an inbox and opened, or as bubbles on a phone. Its page stands in a frame without
 * scripts, forms and same origin, and nothing in it is part of ours.
 */
export function MessageLook({ texts, html, plain, width = 'desktop' }: MessageLookProps) {
  const { t } = useTranslation('ui');
  if (width === 'text' && plain !== undefined) return <pre className={classes.plain}>{plain}</pre>;
  if (html === undefined) {
    return (
      <div className={classes.bubbles}>
        {texts.map(({ field, label, text }) => (
          <div key={field}>
            {texts.length > 1 && <span className={classes.label}>{label}</span>}
            <p className={classes.bubble} dir="auto">
              {text}
            </p>
          </div>
        ))}
      </div>
    );
  }
  const [first, second] = texts.filter((text) => !text.isLong);
  return (
    <div className={classes.opened}>
      {first && (
        <p className={classes.line}>
          <bdi className={classes.subject}>{first.text}</bdi>{' '}
          {second && <bdi className={classes.label}>{second.text}</bdi>}
        </p>
      )}
      <div className={classes.device} data-width={width === 'phone' ? 'phone' : 'desktop'}>
        <iframe title={t('message.frame')} sandbox="" srcDoc={html} className={classes.frame} />
      </div>
    </div>
  );
}
