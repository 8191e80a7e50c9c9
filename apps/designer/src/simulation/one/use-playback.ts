import { useEffect, useState } from 'react';
import { stopAfter } from './playing.ts';

/** How long the clock stands at each stop while it plays, in milliseconds. */
const stay = 700;

/** Plays a clock from stop to stop until the last. */
export function usePlayback(stops: readonly number[], now: number, onGo: (at: number) => void) {
  const [isOn, setOn] = useState(false);
  const next = stopAfter(stops, now);
  const isPlaying = isOn && next !== undefined;
  useEffect(() => {
    if (!isPlaying || next === undefined) return;
    const timer = setTimeout(() => onGo(next), stay);
    return () => clearTimeout(timer);
  }, [isPlaying, next, onGo]);
  return { isPlaying, toggle: () => setOn(!isPlaying) };
}
