import { Anchor, Loader } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../words/use-format.ts';
import classes from './condition-count.module.css';
import type { ConditionCounts, Count } from './use-condition-counts.ts';

/** How many customers a whole condition fits now. What cannot be counted says why, and what failed says what to do. */
export function ConditionCount({ counts }: { counts: ConditionCounts }) {
  const { t } = useTranslation('inspector');
  const format = useFormat();
  const { state, total, whole, again } = counts;
  return (
    <div role="status" className={classes.count} aria-busy={state === 'counting'}>
      {state === 'counting' && (
        <>
          <Loader size={12} color="gray" aria-hidden />
          {t('count.counting')}
        </>
      )}
      {state === 'overran' && t('count.overran')}
      {state === 'failed' && (
        <span>
          {t('count.failed')}{' '}
          <Anchor component="button" type="button" inherit onClick={again}>
            {t('count.again')}
          </Anchor>
        </span>
      )}
      {state === 'counted' &&
        whole &&
        ('holds' in whole ? (
          <span>
            <strong>{format.count(whole.holds)}</strong>
            {` ${t('count.of', { count: total, total: format.count(total) })}`}
          </span>
        ) : (
          whyNot(whole, t)
        ))}
    </div>
  );
}

/** How many a single row fits; nothing where that is not known. */
export function RowCount({ count }: { count: Count | undefined }) {
  const { t } = useTranslation('inspector');
  const format = useFormat();
  if (count === undefined || !('holds' in count)) return null;
  return t('count.row', { count: count.holds, number: format.count(count.holds) });
}

const whyNot = ({ cannot }: Extract<Count, { cannot: string }>, t: TFunction<'inspector'>): string =>
  t(`count.cannot.${cannot}`);
