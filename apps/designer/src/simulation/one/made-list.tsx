import { isoInstant } from '@waymark/core/time';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../words/use-format.ts';
import { RemovableList, type RemovableRow } from '../happenings/removable-list.tsx';
import { accept, takeBack } from './playing.ts';
import type { One } from './use-one.ts';

/** What was made to happen, each of which can be taken back; what a provider refuses has no time, since it does so always. */
export function MadeList({ one }: { one: One }) {
  const { t } = useTranslation('simulation');
  const { playing, setPlaying, words, zone } = one;
  const format = useFormat(zone);
  const row = (label: string): Pick<RemovableRow, 'label' | 'remove'> => ({
    label,
    remove: t('played.takeBack', { what: label }),
  });
  const refused = playing.refused.map(
    (node): RemovableRow => ({
      ...row(t('played.refuses', { message: words.nodeName(node) })),
      key: node,
      when: undefined,
      onRemove: () => setPlaying((before) => accept(before, node)),
    }),
  );
  const made = playing.made.map(
    ({ id, at, label }): RemovableRow => ({
      ...row(label),
      key: id,
      when: format.stamp(isoInstant(at)),
      onRemove: () => setPlaying((before) => takeBack(before, id)),
    }),
  );
  return <RemovableList label={t('played.made')} rows={[...refused, ...made]} />;
}
