import { durationText } from '@waymark/core/nodes';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import classes from './message-view.module.css';

/** The message as its recipient sees it: the HTML in a frame without scripts, else its fields. */
export function MessageContent({ message }: { message: Answers['outbox']['get'] }) {
  const { t } = useTranslation('outbox');
  const { fieldLabel, find } = useConnectors();
  const { i18n } = useTranslation();
  const rules = find(message.connector)?.content.properties as Record<string, { format?: string }> | undefined;
  const fields = Object.entries(message.content).filter(([, value]) => value !== null && value !== '');
  return (
    <div className={classes.block}>
      <dl className={classes.fields}>
        {fields
          .filter(([name]) => message.html === undefined || !isShown(rules?.[name]?.format))
          .map(([name, value]) => (
            <div key={name} className={classes.field}>
              <dt>{fieldLabel(message.connector, name)}</dt>
              <dd>{said(value, rules?.[name]?.format, i18n.language)}</dd>
            </div>
          ))}
      </dl>
      {message.html !== undefined && (
        <iframe
          title={t('asSeen')}
          className={classes.frame}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`<base target="_blank">${message.html}`}
        />
      )}
    </div>
  );
}

/** True for a field that stands in the message as its reader sees it. */
const isShown = (format: string | undefined): boolean => format === 'markdown' || format === 'mjml';

/** A field's value in words: durations in the chosen language, lists one after the other. */
function said(value: unknown, format: string | undefined, language: string): string {
  if (Array.isArray(value)) return value.map((one) => said(one, undefined, language)).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return format === 'duration' ? durationText(value, language) : value;
}
