import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { TemplateCard } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useConnectors } from '../api/use-connectors.ts';
import classes from './template-cards.module.css';

/** So many rows of a journey show what kind of journey it is. */
const rowsDrawn = 5;

/** Journeys to start from. Picking one makes a draft with the texts it sends, and opens it. */
export function TemplateCards() {
  const { t, i18n } = useTranslation('journeys');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { look } = useConnectors();
  const { language } = i18n;
  const list = useQuery(trpc.templates.list.queryOptions({ language }, { staleTime: Number.POSITIVE_INFINITY }));
  const use = useMutation(
    trpc.templates.use.mutationOptions({
      onSuccess: async ({ journey, kept }) => {
        await queries.invalidateQueries(trpc.journeys.list.queryFilter());
        if (kept.length > 0) {
          const names = kept.join(', ');
          notifications.show({ message: t('templates.kept', { count: kept.length, names }) });
        }
        await navigate({ to: '/journeys/$journey', params: { journey } });
      },
    }),
  );
  if (!list.data?.length) return null;
  return (
    <section aria-labelledby="templates">
      <header className={classes.head}>
        <h2 id="templates" className={classes.title}>
          {t('templates.title')}
        </h2>
        <p className={classes.lead}>{t('templates.lead')}</p>
      </header>
      <div className={classes.cards}>
        {list.data.map(({ key, title, description, connectors, rows }) => (
          <TemplateCard
            key={key}
            name={title}
            description={description}
            channels={connectors.map((id) => {
              const { family, icon, title: label } = look(id);
              return { key: id, label, family, icon };
            })}
            rows={rows.slice(0, rowsDrawn)}
            onPick={() => {
              if (!use.isPending) use.mutate({ template: key, language });
            }}
          />
        ))}
      </div>
    </section>
  );
}
