import { Button } from '@mantine/core';
import { outlineOf } from '@waymark/core/outline';
import { type OutlineEntry, OutlineList } from '@waymark/ui/components';
import { Network, Printer } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { outletName, type Views } from '../canvas/node-view.ts';
import { sayParts } from '../canvas/sentence-words.ts';
import { withTokens } from '../canvas/tokens.ts';
import { useLooks } from '../kinds/use-looks.ts';
import { useEditorStore, useJourney } from '../state/editor-context.tsx';
import classes from './outline-view.module.css';

interface OutlineViewProps {
  views: Views;
  /** Back to the canvas. */
  onCanvas(): void;
}

/** The journey as a list, in the canvas' place: for keyboards and screen readers, and to be printed for review. */
export function OutlineView({ views, onCanvas }: OutlineViewProps) {
  const { t } = useTranslation('editor');
  const journey = useJourney();
  const store = useEditorStore();
  const { connectors, contents, language, t: words } = useLooks();
  const entries = useMemo(
    () =>
      outlineOf(journey, { connectors, contents }).map(({ node, name, depth, outlet, sentence }): OutlineEntry => {
        const card = views.get(node)?.card;
        const way = outlet === undefined ? undefined : outletName(outlet, words);
        return {
          key: node,
          depth,
          family: card?.family ?? 'plain',
          icon: card?.icon ?? 'route',
          name,
          ...(way === undefined ? {} : { outlet: way }),
          ...(sentence ? { sentence: withTokens(sayParts(sentence, language)) } : {}),
          ...(sentence && card?.problem ? { problem: card.problem } : {}),
        };
      }),
    [connectors, contents, journey, language, views, words],
  );
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <section ref={root} tabIndex={-1} className={classes.view} aria-label={t('outline.label')} data-on-paper>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h2 className={classes.title}>{journey.name}</h2>
          {journey.brief?.aim && <p className={classes.aim}>{journey.brief?.aim}</p>}
        </div>
        <Button size="xs" variant="subtle" leftSection={<Printer size={15} aria-hidden />} onClick={() => print()}>
          {t('outline.print')}
        </Button>
        <Button size="xs" leftSection={<Network size={15} aria-hidden />} onClick={onCanvas}>
          {t('outline.canvas')}
        </Button>
      </header>
      <div className={classes.body}>
        <OutlineList label={t('outline.label')} entries={entries} onPick={(node) => store.getState().select([node])} />
      </div>
    </section>
  );
}
