import { Link } from '@tanstack/react-router';
import { NodeTile, StatusPill } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import { dateText } from '../words/date-text.ts';
import classes from './content.module.css';
import { ContentMenu } from './content-menu.tsx';
import { languageName } from './language-name.ts';

/** The list of kept content. */
export function ContentTable({ contents }: { contents: Answers['contents']['list'] }) {
  const { t, i18n } = useTranslation('content');
  const { look } = useConnectors();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('content')}</th>
          <th scope="col">{t('languages')}</th>
          <th scope="col">{t('usedBy')}</th>
          <th scope="col">{t('changed')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {contents.map((content) => {
          const { key, name, connector, languages, fallback, errors, usedBy, changedAt } = content;
          const { family, icon, title } = look(connector);
          return (
            <tr key={key} className={classes.row}>
              <td>
                <div className={classes.named}>
                  <NodeTile family={family} icon={icon} />
                  <div>
                    <Link to="/content/$content" params={{ content: key }} className={classes.name}>
                      {name}
                    </Link>
                    <span className={classes.quiet}>{title}</span>
                  </div>
                  {errors > 0 && <StatusPill tone="error">{t('errors', { count: errors })}</StatusPill>}
                </div>
              </td>
              <td>
                {[fallback, ...languages.filter((tag) => tag !== fallback)]
                  .map((tag) => languageName(tag, i18n.language))
                  .join(', ')}
              </td>
              <td className={usedBy.length === 0 ? classes.quiet : undefined}>
                {usedBy.length === 0 ? t('unused') : usedBy.map((journey) => journey.name).join(', ')}
              </td>
              <td className={classes.quiet}>{dateText(changedAt, i18n.language)}</td>
              <td className={classes.menu}>
                <ContentMenu content={content} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
