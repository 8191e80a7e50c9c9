import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AvatarInitials } from '../frame/avatar-initials.tsx';
import { ListTable, listClass } from '../frame/list-table.tsx';
import { type PillTone, StatusPill } from '../frame/status-pill.tsx';
import { type ChannelTile, ChannelTiles } from './channel-tiles.tsx';
import classes from './journey-table.module.css';
import { Sparkline } from './sparkline.tsx';

/** A journey as a row: every figure as it is to be read. */
export interface JourneyRow {
  key: string;
  name: string;
  description?: string;
  href: string;
  status: { label: string; tone: PillTone };
  /** Beside the status, e.g. `and draft v4`. */
  note?: { text: string; tone?: 'error' };
  channels: readonly ChannelTile[];
  /** How many are in it now; left out: a dash. */
  inside?: { count: string; note?: string; none?: boolean };
  /** Left out: `notMeasured` says why. */
  goal?: { rate: string; change?: string; better?: boolean; history?: readonly number[] };
  /** Who changed it last, and when. */
  changed: { by?: string; when: string };
}

/** The rows and what opens one. */
export interface JourneyTableProps {
  rows: readonly JourneyRow[];
  /** In the goal's place when a journey has no figures, e.g. `Not live yet`. */
  notMeasured?: string;
  /** Called before the browser follows the link; prevent its default to go there by a router. */
  onGo?: (href: string, event: MouseEvent<HTMLAnchorElement>) => void;
  /** The menu at a row's end. */
  menu?: (row: JourneyRow) => ReactNode;
}

/** The list of journeys: status, channels, who is in it, what it reaches, who changed it. */
export function JourneyTable({ rows, notMeasured, onGo, menu }: JourneyTableProps) {
  const { t } = useTranslation('ui');
  return (
    <ListTable
      fixed
      opens
      columns={[
        { label: t('journeys.journey') },
        { label: t('journeys.status'), className: classes.statusColumn },
        { label: t('journeys.channels'), className: classes.channelsColumn },
        { label: t('journeys.inside'), figure: true, className: classes.insideColumn },
        { label: t('journeys.goal'), figure: true, className: classes.goalColumn },
        { label: t('journeys.changed'), className: classes.changedColumn },
        { className: classes.menuColumn },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.key} className={classes.row}>
          <td>
            <a
              className={`${listClass.opener} ${classes.name}`}
              href={row.href}
              onClick={(event) => onGo?.(row.href, event)}
            >
              {row.name}
            </a>
            {row.description && <span className={classes.description}>{row.description}</span>}
          </td>
          <td>
            <span className={classes.status}>
              <StatusPill tone={row.status.tone} dot>
                {row.status.label}
              </StatusPill>
              {row.note && (
                <span className={classes.note} data-tone={row.note.tone}>
                  {row.note.text}
                </span>
              )}
            </span>
          </td>
          <td>
            <ChannelTiles channels={row.channels} />
          </td>
          <td className={listClass.figure}>
            <Figure main={row.inside?.count ?? '–'} note={row.inside?.note} quiet={!row.inside || row.inside.none} />
          </td>
          <td className={listClass.figure}>
            <Goal goal={row.goal} notMeasured={notMeasured} />
          </td>
          <td>
            <span className={classes.changed}>
              {row.changed.by && <AvatarInitials name={row.changed.by} size={24} />}
              {row.changed.when}
            </span>
          </td>
          <td className={listClass.menu}>{menu?.(row)}</td>
        </tr>
      ))}
    </ListTable>
  );
}

function Figure({ main, note, quiet }: { main: string; note?: string | undefined; quiet?: boolean | undefined }) {
  return (
    <>
      <span className={classes.main} data-quiet={quiet || undefined}>
        {main}
      </span>
      {note && <span className={classes.under}>{note}</span>}
    </>
  );
}

function Goal({ goal, notMeasured }: { goal: JourneyRow['goal']; notMeasured: string | undefined }) {
  if (!goal) return <span className={classes.under}>{notMeasured}</span>;
  return (
    <span className={classes.goal}>
      {goal.history && <Sparkline values={goal.history} tone={goal.better === false ? 'warning' : 'accent'} />}
      <span className={classes.rate}>
        <span className={classes.main}>{goal.rate}</span>
        {goal.change && (
          <span className={classes.under} data-better={goal.better}>
            {goal.change}
          </span>
        )}
      </span>
    </span>
  );
}
