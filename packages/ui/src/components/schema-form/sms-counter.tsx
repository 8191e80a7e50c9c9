import { countSmsSegments } from '@waymark/core/text';
import { useTranslation } from 'react-i18next';
import classes from './schema-form.module.css';

/** More characters than these are what the language is written in, not something to avoid. */
const fewest = 6;

/** What a text message comes to: how many messages it takes, what fits into them, and which characters make them shorter. */
export function SmsCounter({ text }: { text: string }) {
  const { t } = useTranslation('ui');
  const { encoding, segments, units, room, outside } = countSmsSegments(text);
  const isAvoidable = outside.length > 0 && outside.length <= fewest;
  return (
    <div className={classes.counter}>
      <span>{t('form.smsMessages', { count: segments })}</span>
      <span aria-hidden>·</span>
      <span>{t('form.smsRoom', { units, room })}</span>
      <span aria-hidden>·</span>
      <span>{encoding}</span>
      {isAvoidable && (
        <span className={classes.counterNote}>
          {t('form.smsWider', {
            characters: outside.map((character) => `“${character}”`).join(', '),
            ...(segments > 1 ? { most: 67, usual: 153 } : { most: 70, usual: 160 }),
          })}
        </span>
      )}
      {/\{\{|https?:\/\//.test(text) && <span className={classes.counterNote}>{t('form.smsLonger')}</span>}
    </div>
  );
}
