import type { Journey } from '@waymark/core/journey';
import { Panel, type ReactFlowState, useReactFlow, useStoreApi } from '@xyflow/react';
import { memo, type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './canvas.module.css';
import { type Area, around, maskOf, pathOf, withMargin } from './map-drawing.ts';
import type { Views } from './node-view.ts';
import { useSizes } from './use-sizes.ts';

interface CanvasMapProps {
  journey: Journey;
  views: Views;
}

/**
 * How often the map says what is seen while the canvas moves, and how long that must rest until the map takes in what is seen
 * beyond the journey, in milliseconds.
 */
const followMs = 48;
const restMs = 150;

/**
 * The whole journey in small, in the canvas' lower right corner; pressing it goes there. Nodes are drawn as one path for each
 * family when the journey changes. What is seen is told to the SVG itself, and how much the map shows once the canvas rests:
 * a map that is scaled anew with each frame would have the browser put all surfaces of the page together anew.
 */
export const CanvasMap = memo(function CanvasMap({ journey, views }: CanvasMapProps) {
  const { t } = useTranslation('editor');
  const canvas = useReactFlow();
  const store = useStoreApi();
  const sizes = useSizes(views);
  const svg = useRef<SVGSVGElement>(null);
  const mask = useRef<SVGPathElement>(null);
  const families = useMemo(() => areasByFamily({ journey, views }, sizes()), [journey, views, sizes]);
  const bounds = useMemo(() => around([...families.values()].flat()), [families]);

  useEffect(() => {
    let following: ReturnType<typeof setTimeout> | undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const mark = (seen: Area, shown: Area) => mask.current?.setAttribute('d', maskOf(withMargin(shown, 2), seen));
    const scale = () => {
      const seen = areaInSight(store.getState());
      const shown = withMargin(around(bounds ? [bounds, seen] : [seen]) ?? seen, 0.05);
      svg.current?.setAttribute('viewBox', `${shown.x} ${shown.y} ${shown.width} ${shown.height}`);
      mark(seen, shown);
      return shown;
    };
    let shown = scale();
    const stop = store.subscribe((state, before) => {
      const same =
        state.transform === before.transform && state.width === before.width && state.height === before.height;
      if (same) return;
      following ??= setTimeout(() => {
        following = undefined;
        mark(areaInSight(store.getState()), shown);
      }, followMs);
      clearTimeout(resting);
      resting = setTimeout(() => {
        shown = scale();
      }, restMs);
    });
    return () => {
      stop();
      clearTimeout(following);
      clearTimeout(resting);
    };
  }, [bounds, store]);

  const goTo = useCallback(
    ({ clientX, clientY, buttons }: PointerEvent<SVGSVGElement>) => {
      const matrix = svg.current?.getScreenCTM()?.inverse();
      if (!matrix || buttons === 0) return;
      const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
      void canvas.setCenter(x, y, { zoom: canvas.getZoom() });
    },
    [canvas],
  );

  return (
    <Panel position="bottom-right" className={classes.map ?? ''}>
      <svg
        ref={svg}
        role="img"
        aria-label={t('canvas.map')}
        onPointerMove={goTo}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
      >
        {[...families].map(([family, areas]) => (
          <path key={family} d={pathOf(areas)} fill={`var(--wm-family-${family})`} />
        ))}
        <path ref={mask} className={classes.mask} fillRule="evenodd" />
      </svg>
    </Panel>
  );
});

function areasByFamily(
  { journey, views }: CanvasMapProps,
  sizes: ReadonlyMap<string, Pick<Area, 'width' | 'height'>>,
): Map<string, Area[]> {
  const areas = new Map<string, Area[]>();
  for (const { id } of journey.nodes) {
    const [view, size, place] = [views.get(id), sizes.get(id), journey.layout?.[id]];
    if (!view || !size || !place) continue;
    const { family } = view.card;
    const known = areas.get(family) ?? [];
    known.push({ ...place, ...size });
    areas.set(family, known);
  }
  return areas;
}

/** The part of the canvas that the window shows. */
function areaInSight({ transform: [x, y, zoom], width, height }: ReactFlowState): Area {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}
