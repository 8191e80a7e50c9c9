import { useTranslation } from 'react-i18next';
import type { TileTone } from '../canvas/node-tile.tsx';
import { NodeTile } from '../canvas/node-tile.tsx';
import classes from './time-track.module.css';

/** Something on the track that can be gone to. Instants are milliseconds since 1970, UTC. */
export interface TrackMark {
  at: number;
  family: TileTone;
  icon: string;
  /** What happens there, and when, in words. */
  label: string;
  /** Still to come. */
  isNext?: boolean;
}

/** A span of time along a line. Instants are milliseconds since 1970, UTC; shares of the line run from 0 to 1. */
export interface TimeTrackProps {
  from: number;
  to: number;
  now: number;
  marks: readonly TrackMark[];
  /** Stretches shaded behind the line, such as quiet hours. */
  bands?: readonly { from: number; to: number }[];
  /** What the shading means; shown where there is some. */
  bandLabel?: string;
  ticks: readonly { at: number; label: string }[];
  onGo(at: number): void;
}

/** Time as a line: what was reached is filled, what happens is marked, a pin stands at now. */
export function TimeTrack({ from, to, now, marks, bands = [], bandLabel, ticks, onGo }: TimeTrackProps) {
  const { t } = useTranslation('ui');
  const span = Math.max(1, to - from);
  const place = (at: number) => `${Math.min(100, Math.max(0, ((at - from) / span) * 100))}%`;
  const begin = Math.min(now, marks[0]?.at ?? from);
  return (
    <div className={classes.track}>
      <div className={classes.line}>
        {bands.map((band) => (
          <i
            key={band.from}
            className={classes.band}
            style={{ insetInlineStart: place(band.from), width: share(band.from, band.to) }}
          />
        ))}
      </div>
      <div className={classes.done} style={{ insetInlineStart: place(begin), width: share(begin, now) }} />
      {ticks.map(({ at, label }) => (
        <span key={at} className={classes.tick} style={{ insetInlineStart: place(at) }}>
          {label}
        </span>
      ))}
      <i className={classes.pin} style={{ insetInlineStart: place(now) }} />
      <ol className={classes.marks} aria-label={t('clock.marks')}>
        {marks.map((mark) => (
          <li key={`${mark.at} ${mark.label}`} className={classes.mark} style={{ insetInlineStart: place(mark.at) }}>
            <button
              type="button"
              aria-label={mark.label}
              title={mark.label}
              data-next={mark.isNext || undefined}
              aria-current={mark.at === now ? 'step' : undefined}
              onClick={() => onGo(mark.at)}
            >
              <NodeTile family={mark.isNext ? 'plain' : mark.family} icon={mark.icon} size={24} />
            </button>
          </li>
        ))}
      </ol>
      {bandLabel && bands.length > 0 && <span className={classes.legend}>{bandLabel}</span>}
    </div>
  );

  function share(a: number, b: number): string {
    const within = (at: number) => Math.min(to, Math.max(from, at));
    return `${((within(b) - within(a)) / span) * 100}%`;
  }
}
