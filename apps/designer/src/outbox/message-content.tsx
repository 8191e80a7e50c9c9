import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import classes from './message-view.module.css';

/** The message as its recipient sees it: the HTML in a frame without scripts, else its fields. */
export function MessageContent({ message }: { message: Answers['outbox']['get'] }) {
  const { t } = useTranslation('outbox');
  const { fieldLabel } = useConnectors();
  const fields = Object.entries(message.content).filter(([, value]) => value !== null && value !== '');
  return (
    <div className={classes.block}>
      <dl className={classes.fields}>
        {fields
          .filter(([name]) => message.html === undefined || name !== 'body')
          .map(([name, value]) => (
            <div key={name} className={classes.field}>
              <dt>{fieldLabel(message.connector, name)}</dt>
              <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
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
