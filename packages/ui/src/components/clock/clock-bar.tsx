import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Pause, Play, RotateCcw, SkipBack, SkipForward, StepForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Tool } from '../canvas/tool-strip.tsx';
import classes from './clock-bar.module.css';
import { TimeTrack, type TimeTrackProps } from './time-track.tsx';

/** A clock that can be played, and the time it runs along. */
export interface ClockBarProps {
  /** The time shown, as it is to be read. */
  time: string;
  /** The same for machines, ISO 8601. */
  dateTime: string;
  zone: string;
  isPlaying: boolean;
  /** Plays, or stops playing; left out: nothing is left to play. */
  onPlay?: (() => void) | undefined;
  /** To what happened before, and to what comes next; left out: there is none. */
  onBack?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** What comes next, e.g. `Thu 08:00`. */
  next?: string | undefined;
  onRestart: () => void;
  track: TimeTrackProps;
}

/** The virtual clock below the canvas: back, play, on, the time, what comes next, start again, and the track. */
export function ClockBar({
  time,
  dateTime,
  zone,
  isPlaying,
  onPlay,
  onBack,
  onNext,
  next,
  onRestart,
  track,
}: ClockBarProps) {
  const { t } = useTranslation('ui');
  const nothing = () => undefined;
  const playLabel = t(isPlaying ? 'clock.pause' : 'clock.play');
  return (
    <section className={classes.bar} aria-label={t('clock.label')}>
      <div className={classes.controls}>
        <Tool
          label={t('clock.back')}
          icon={<SkipBack size={16} aria-hidden />}
          onClick={onBack ?? nothing}
          disabled={!onBack}
        />
        <Tooltip label={playLabel}>
          <ActionIcon
            variant="filled"
            color="accent"
            aria-label={playLabel}
            onClick={onPlay ?? nothing}
            disabled={!onPlay}
          >
            {isPlaying ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <Tool
          label={t('clock.next')}
          icon={<SkipForward size={16} aria-hidden />}
          onClick={onNext ?? nothing}
          disabled={!onNext}
        />
        <div className={classes.now}>
          <time className={classes.time} dateTime={dateTime}>
            {time}
          </time>
          <span className={classes.zone}>{zone}</span>
        </div>
        <span className={classes.gap} />
        {next !== undefined && onNext && (
          <Button size="xs" leftSection={<StepForward size={14} aria-hidden />} onClick={onNext}>
            {t('clock.jump', { time: next })}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<RotateCcw size={14} aria-hidden />}
          onClick={onRestart}
        >
          {t('clock.restart')}
        </Button>
      </div>
      <TimeTrack {...track} />
    </section>
  );
}
