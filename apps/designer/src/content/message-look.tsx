import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import classes from './content.module.css';

/** How it is looked at. */
export type Width = 'desktop' | 'phone' | 'text';

interface MessageLookProps {
  connector: ConnectorManifest;
  seen: Answers['contents']['preview'];
  width: Width;
}

/** A message as its reader sees it: in an inbox and opened, or as a bubble on a phone. Nothing in it runs. */
export function MessageLook({ connector, seen, width }: MessageLookProps) {
  const { t } = useTranslation('content');
  const { fieldLabel } = useConnectors();
  const rules = (connector.content.properties ?? {}) as Record<string, JsonObject | undefined>;
  const texts = Object.entries(rules).flatMap(([field, rule]) => {
    const text = seen.content[field];
    return typeof text === 'string' && text !== '' ? [{ field, text, isLong: isLong(rule) }] : [];
  });
  const [first, second] = texts.filter((text) => !text.isLong);
  if (width === 'text' && seen.text !== undefined) return <pre className={classes.plain}>{seen.text}</pre>;
  if (seen.html === undefined) {
    return (
      <div className={classes.bubbles}>
        {texts.map(({ field, text }) => (
          <div key={field}>
            {texts.length > 1 && <span className={classes.quiet}>{fieldLabel(connector.id, field)}</span>}
            <p className={classes.bubble}>{text}</p>
          </div>
        ))}
      </div>
    );
  }
  return (
    <>
      {first && (
        <p className={classes.inboxLine}>
          <strong>{first.text}</strong> {second && <span className={classes.quiet}>{second.text}</span>}
        </p>
      )}
      <div className={classes.device} data-width={width}>
        <iframe title={t('preview.frame')} sandbox="" srcDoc={seen.html} className={classes.frame} />
      </div>
    </>
  );
}

const isLong = (rule: JsonObject | undefined): boolean =>
  rule?.multiline === true || rule?.format === 'markdown' || rule?.format === 'mjml';
