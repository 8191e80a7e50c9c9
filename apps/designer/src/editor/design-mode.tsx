import type { Problem } from '@waymark/core/journey';
import { type Ref, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DesignCanvas } from './canvas/design-canvas.tsx';
import type { MarksStore } from './canvas/marks.ts';
import { useNodeViews } from './canvas/use-node-views.ts';
import { Inspector } from './inspector/inspector.tsx';
import classes from './journey-editor.module.css';
import { OutlineView } from './outline/outline-view.tsx';
import { StepAddingProvider } from './palette/step-adding.tsx';
import { StepPalette } from './palette/step-palette.tsx';
import { problemsByNode } from './problems/shown-problems.ts';
import { useEditor, useJourney } from './state/editor-context.tsx';

interface DesignModeProps {
  marks: MarksStore;
  problems: Problem[] | undefined;
  searchRef: Ref<HTMLInputElement>;
  /** Lists the keys. */
  onShortcuts(): void;
}

const none: Problem[] = [];

/** Palette, canvas or outline, and inspector. */
export function DesignMode({ marks, problems = none, searchRef, onShortcuts }: DesignModeProps) {
  const { i18n } = useTranslation();
  const journey = useJourney();
  const opened = useEditor((state) => state.opened);
  const byNode = useMemo(() => problemsByNode(problems, i18n.language), [problems, i18n.language]);
  const views = useNodeViews(journey, { opened, problems: byNode });
  const [shown, setShown] = useState<'canvas' | 'list' | 'canvas again'>('canvas');
  const panel = useRef<HTMLDivElement>(null);
  const inspect = useCallback(() => {
    panel.current?.querySelector<HTMLElement>('[data-first-field] input')?.focus();
  }, []);
  return (
    <StepAddingProvider views={views}>
      <div className={classes.drawn} data-drawn>
        <StepPalette searchRef={searchRef} hasCanvas={shown !== 'list'} />
        {shown === 'list' ? (
          <OutlineView views={views} onCanvas={() => setShown('canvas again')} />
        ) : (
          <DesignCanvas
            views={views}
            marks={marks}
            onInspect={inspect}
            focused={shown === 'canvas again'}
            onOutline={() => setShown('list')}
            onShortcuts={onShortcuts}
          />
        )}
      </div>
      <div ref={panel}>
        <Inspector views={views} problems={problems} />
      </div>
    </StepAddingProvider>
  );
}
