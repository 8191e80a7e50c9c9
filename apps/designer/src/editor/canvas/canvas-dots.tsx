import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { memo, useEffect, useId, useRef } from 'react';
import classes from './canvas-dots.module.css';

/** How far apart the dots lie at 100 %, and how large they are, in pixels. */
const gap = 20;
const radius = 1;

/**
 * The dots behind the journey. They are a surface of their own, a little larger than the canvas, which is shifted by less than
 * the way from dot to dot: while the canvas is pulled about nothing of it is painted again.
 */
export const CanvasDots = memo(function CanvasDots() {
  const store = useStoreApi();
  const id = useId();
  const surface = useRef<SVGSVGElement>(null);
  const pattern = useRef<SVGPatternElement>(null);
  const dot = useRef<SVGCircleElement>(null);

  useEffect(() => {
    let drawnAt = 0;
    const draw = ({ transform: [x, y, zoom] }: ReactFlowState) => {
      const step = gap * zoom;
      if (zoom !== drawnAt) {
        drawnAt = zoom;
        for (const side of ['width', 'height']) pattern.current?.setAttribute(side, String(step));
        for (const middle of ['cx', 'cy']) dot.current?.setAttribute(middle, String(step / 2));
        dot.current?.setAttribute('r', String(radius * zoom));
      }
      const shift = `translate(${Math.round(x % step)}px, ${Math.round(y % step)}px)`;
      if (surface.current) surface.current.style.transform = shift;
    };
    draw(store.getState());
    return store.subscribe((state, before) => {
      if (state.transform !== before.transform) draw(state);
    });
  }, [store]);

  return (
    <div className={`react-flow__background ${classes.background}`} aria-hidden>
      <svg ref={surface} className={classes.dots} aria-hidden>
        <pattern ref={pattern} id={id} patternUnits="userSpaceOnUse">
          <circle ref={dot} className={classes.dot} />
        </pattern>
        <rect width="100%" height="100%" fill={`url(#${id})`} />
      </svg>
    </div>
  );
});
