import { ActionIcon, Button } from '@mantine/core';
import { EmptyState, ListTable, StatusPill } from '@waymark/ui/components';
import { Link as LinkIcon, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../api/trpc.ts';
import { useFormat } from '../words/use-format.ts';
import type { Rep } from './inbox-page.tsx';
import classes from './inbox-table.module.css';
import { LinkDialog } from './link-dialog.tsx';

interface RepListProps {
  answer: Answers['inbox']['reps'];
  onEdit(rep: Rep): void;
}

/** The people who work on tasks: what they have to do, what waits for them, and their link. */
export function RepList({ answer: { reps, unassigned }, onEdit }: RepListProps) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const [linked, setLinked] = useState<Rep>();
  if (reps.length === 0) {
    return (
      <div className={classes.card}>
        <EmptyState icon="users" title={t('empty.reps.title')}>
          {t('empty.reps.text')}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      {unassigned > 0 && <p className={classes.note}>{t('unassigned', { count: unassigned })}</p>}
      <ListTable
        columns={[
          { label: t('rep') },
          { label: t('roles') },
          { label: t('open') },
          { label: t('waiting') },
          { label: t('ended') },
          {},
        ]}
      >
        {reps.map((rep) => (
          <tr key={rep.id}>
            <td>
              <span className={classes.name}>{rep.name}</span> {!rep.active && <StatusPill>{t('inactive')}</StatusPill>}
              <span className={classes.second}>{rep.email ?? rep.id}</span>
            </td>
            <td>{rep.roles.join(', ') || '–'}</td>
            <td className={classes.figure}>{format.count(rep.tasks.open)}</td>
            <td className={classes.figure}>{format.count(rep.tasks.waiting)}</td>
            <td className={classes.figure}>{format.count(rep.tasks.ended)}</td>
            <td>
              <span className={classes.tools}>
                {rep.active && (
                  <Button
                    size="xs"
                    leftSection={<LinkIcon size={14} aria-hidden />}
                    aria-label={t('linkOf', { name: rep.name })}
                    onClick={() => setLinked(rep)}
                  >
                    {t('link')}
                  </Button>
                )}
                <ActionIcon aria-label={`${t('edit')}: ${rep.name}`} onClick={() => onEdit(rep)}>
                  <Pencil size={16} aria-hidden />
                </ActionIcon>
              </span>
            </td>
          </tr>
        ))}
      </ListTable>
      {linked && <LinkDialog rep={linked} onClose={() => setLinked(undefined)} />}
    </>
  );
}
