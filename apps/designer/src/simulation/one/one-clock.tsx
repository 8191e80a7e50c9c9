import { useQuery } from '@tanstack/react-query';
import type { TraceRow } from '@waymark/core/simulator';
import { isoInstant } from '@waymark/core/time';
import { ClockBar, type TracePanelRow } from '@waymark/ui/components';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../api/trpc.ts';
import { useFormat } from '../../words/use-format.ts';
import { beginAt, stopAfter, stopBefore, stopsOf } from './playing.ts';
import { trackOf } from './track.ts';
import type { One } from './use-one.ts';
import { usePlayback } from './use-playback.ts';

interface OneClockProps {
  one: One;
  trace: readonly TraceRow[];
  /** The trace, told. */
  rows: readonly TracePanelRow[];
}

/** The virtual clock of a journey that is played with one customer. */
export function OneClock({ one, trace, rows }: OneClockProps) {
  const { t, i18n } = useTranslation('simulation');
  const { playing, setPlaying, zone } = one;
  const format = useFormat(zone);
  const trpc = useTRPC();
  const { data: kept } = useQuery(trpc.policy.get.queryOptions());
  const quietHours = kept?.policy.quietHours;
  const { begin, now, made } = playing;
  const stops = useMemo(() => stopsOf(trace, { made }).filter((at) => at >= begin), [trace, made, begin]);
  const go = useCallback(
    (at: number) => setPlaying((before) => ({ ...before, now: Math.max(at, before.begin) })),
    [setPlaying],
  );
  const first = Math.min(begin, Date.parse(trace[0]?.at ?? isoInstant(begin)));
  const playback = usePlayback(stops, now, go);
  const [before, next] = [stopBefore(stops, now), stopAfter(stops, now)];
  const last = Math.max(now, stops.at(-1) ?? begin);
  const track = useMemo(
    () => trackOf({ begin: first, last, zone, language: i18n.language, rows, quietHours }),
    [first, last, zone, i18n.language, rows, quietHours],
  );
  return (
    <ClockBar
      time={format.moment(isoInstant(now))}
      dateTime={isoInstant(now)}
      zone={zone}
      isPlaying={playback.isPlaying}
      onPlay={next === undefined ? undefined : playback.toggle}
      onBack={before === undefined ? undefined : () => go(before)}
      onNext={next === undefined ? undefined : () => go(next)}
      next={next === undefined ? undefined : format.stamp(isoInstant(next))}
      onRestart={() => setPlaying(beginAt(begin))}
      track={{ ...track, now, bandLabel: t('played.quietHours'), onGo: go }}
    />
  );
}
