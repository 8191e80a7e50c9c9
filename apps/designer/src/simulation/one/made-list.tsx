import { ActionIcon } from '@mantine/core';
import { isoInstant } from '@waymark/core/time';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import classes from './one-panel.module.css';
import { accept, takeBack } from './playing.ts';
import type { One } from './use-one.ts';

/** What was made to happen, each of which can be taken back; what a provider refuses has no time, since it does so always. */
export function MadeList({ one }: { one: One }) {
  const { t } = useTranslation('simulation');
  const { playing, setPlaying, words, zone } = one;
  const format = useFormat(zone);
  const rows = [
    ...playing.refused.map((node) => ({
      key: `refused ${node}`,
      label: t('played.refuses', { message: words.nodeName(node) }),
      when: undefined,
      undo: () => setPlaying((before) => accept(before, node)),
    })),
    ...playing.made.map(({ id, at, label }) => ({
      key: `made ${id}`,
      label,
      when: format.stamp(isoInstant(at)),
      undo: () => setPlaying((before) => takeBack(before, id)),
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <ul className={classes.made} aria-label={t('played.made')}>
      {rows.map(({ key, label, when, undo }) => (
        <li key={key} className={classes.row}>
          <span className={classes.words}>
            {label}
            {when !== undefined && <span className={classes.when}>{when}</span>}
          </span>
          <ActionIcon size="xs" aria-label={t('played.takeBack', { what: label })} onClick={undo}>
            <X size={14} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
