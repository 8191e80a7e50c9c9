import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChangeList } from '@waymark/ui/components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answers, useTRPC } from '../../api/trpc.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useLooks } from '../kinds/use-looks.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import { type LookedAt, lookedAt } from './looked-at.ts';
import { publishedWhen } from './published-when.ts';
import { VersionDrawing } from './version-drawing.tsx';
import classes from './version-history.module.css';

interface VersionHistoryProps {
  journeyKey: string;
  versions: Answers['journeys']['get']['versions'];
  /** The version that is looked at. */
  number: number;
  onPick(number: number): void;
  onClose(): void;
}

/** What was published, version by version: when, why, what it changed; and the way back to it. */
export function VersionHistory({ journeyKey, versions, number, onPick, onClose }: VersionHistoryProps) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const store = useEditorStore();
  const { document, changes, trouble } = useVersion(journeyKey, number);
  const chosen = versions.find((version) => version.number === number);
  const restore = () => {
    if (!document) return;
    const { layout } = store.getState().history.present;
    store.getState().replace({ ...document, layout: { ...document.layout, ...layout } }, `restore ${number}`);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={1040}
      title={t('version.history')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.history}>
        <ol className={classes.versions}>
          {versions.map((version) => (
            <li key={version.number}>
              <button
                type="button"
                className={classes.version}
                aria-current={version.number === number ? 'true' : undefined}
                onClick={() => onPick(version.number)}
              >
                <span className={classes.number}>{t('version.short', { number: version.number })}</span>
                <span className={classes.note}>{version.note || t('version.noNote')}</span>
                <time className={classes.when} dateTime={version.publishedAt}>
                  {publishedWhen(version, t, format)}
                </time>
              </button>
            </li>
          ))}
        </ol>
        <section className={classes.detail} aria-label={t('version.short', { number })}>
          <h3 className={classes.title}>{t('version.title', { number })}</h3>
          {chosen?.note && <p className={classes.why}>{chosen.note}</p>}
          {changes && <ChangeList changes={changes} empty={t('version.same')} />}
          {trouble && <p role="alert">{t(`version.${trouble}`)}</p>}
          {!changes && !trouble && <Waiting />}
          {document && <VersionDrawing key={number} document={document} />}
          <Button mt="md" disabled={!document} onClick={restore}>
            {t('version.restore')}
          </Button>
        </section>
      </div>
    </Modal>
  );
}

function useVersion(key: string, number: number): LookedAt {
  const trpc = useTRPC();
  const looks = useLooks();
  const of = (wanted: number) =>
    trpc.journeys.version.queryOptions({ key, number: wanted }, { enabled: wanted > 0, staleTime: 60_000 });
  const { data: version, isError: isFailed } = useQuery(of(number));
  const { data: before, isError: isBeforeFailed } = useQuery(of(number - 1));
  return useMemo(() => {
    const earlier = number > 1 ? { data: before, isError: isBeforeFailed } : undefined;
    return lookedAt({ data: version, isError: isFailed }, earlier, looks);
  }, [before, isBeforeFailed, isFailed, looks, number, version]);
}
