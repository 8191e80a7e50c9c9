/** What an open stream asks of who opened it. */
export interface OwnStream {
  /** Nobody wants it any more: what it still says goes unheard. */
  isLeft(): boolean;
  /** It ended by itself. */
  ended(): void;
}

/** A stream that is there while it is wanted. */
export interface KeptStream {
  watch(): void;
  leave(): void;
}

/** Keeps at most one stream open: left, it stays away, even where it tells its own end; ended, it comes again after `againMs`. */
export function keepStream(open: (own: OwnStream) => { unsubscribe(): void }, againMs: number): KeptStream {
  let again: ReturnType<typeof setTimeout> | undefined;
  let leaveOpen: (() => void) | undefined;

  const leave = () => {
    clearTimeout(again);
    const leaveThis = leaveOpen;
    leaveOpen = undefined;
    leaveThis?.();
  };
  const watch = () => {
    leave();
    let isLeft = false;
    const stream = open({
      isLeft: () => isLeft,
      ended: () => {
        if (isLeft) return;
        clearTimeout(again);
        again = setTimeout(watch, againMs);
      },
    });
    leaveOpen = () => {
      isLeft = true;
      stream.unsubscribe();
    };
  };
  return { watch, leave };
}
