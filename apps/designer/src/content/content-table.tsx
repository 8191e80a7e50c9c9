import { Link } from '@tanstack/react-router';
import { ListTable, listClass, NodeTile, StatusPill } from '@waymark/ui/components';
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
    <ListTable
      opens
      columns={[
        { label: t('content') },
        { label: t('languages') },
        { label: t('usedBy') },
        { label: t('changed') },
        { className: classes.menuColumn },
      ]}
    >
      {contents.map((content) => {
        const { key, name, connector, languages, fallback, errors, usedBy, changedAt } = content;
        const { family, icon, title } = look(connector);
        return (
          <tr key={key}>
            <td>
              <div className={classes.named}>
                <NodeTile family={family} icon={icon} />
                <div>
                  <Link to="/content/$content" params={{ content: key }} className={listClass.opener}>
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
            <td className={listClass.menu}>
              <ContentMenu content={content} />
            </td>
          </tr>
        );
      })}
    </ListTable>
  );
}
