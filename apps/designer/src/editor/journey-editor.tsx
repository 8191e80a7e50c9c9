import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Journey } from '@waymark/core/journey';
import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useState } from 'react';
import type { Answers } from '../api/trpc.ts';
import { SimulateMode } from '../simulation/simulate-mode.tsx';
import { createMarksStore } from './canvas/marks.ts';
import { DesignMode } from './design-mode.tsx';
import classes from './journey-editor.module.css';
import { ShortcutsDialog } from './keys/shortcuts-dialog.tsx';
import { LiveMode } from './live/live-mode.tsx';
import type { Mode } from './place.ts';
import { useProblems } from './problems/use-problems.ts';
import { ConflictDialog } from './saving/conflict-dialog.tsx';
import { useNewer } from './saving/use-newer.ts';
import { useSaving } from './saving/use-saving.ts';
import { EditorProvider, useJourney } from './state/editor-context.tsx';
import { createEditorStore } from './state/editor-store.ts';
import { EditorBar } from './top/editor-bar.tsx';
import { useEditorKeys } from './top/use-editor-keys.ts';

interface JourneyEditorProps {
  detail: Answers['journeys']['get'];
  journey: Journey;
}

/** One open journey: its draft, history and modes. */
export function JourneyEditor({ detail, journey }: JourneyEditorProps) {
  const [store] = useState(() => createEditorStore(journey));
  return (
    <EditorProvider store={store}>
      <ReactFlowProvider>
        <Opened detail={detail} />
      </ReactFlowProvider>
    </EditorProvider>
  );
}

function Opened({ detail }: { detail: Answers['journeys']['get'] }) {
  const journey = useJourney();
  const saver = useSaving(detail);
  useNewer(detail, saver);
  const problems = useProblems(journey, detail.key);
  const [marks] = useState(createMarksStore);
  const { mode = 'design', enrollment } = useSearch({ from: '/journeys/$journey' });
  const navigate = useNavigate({ from: '/journeys/$journey' });
  const setMode = useCallback(
    (next: Mode) => void navigate({ search: next === 'design' ? {} : { mode: next }, replace: true }),
    [navigate],
  );
  const keys = useEditorKeys(mode === 'design');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo works wherever in the editor the focus is
    <div className={classes.editor} onKeyDown={keys.onKeyDown}>
      <EditorBar detail={detail} saver={saver} problems={problems} mode={mode} onMode={setMode} />
      <div className={classes.mode}>
        {mode === 'design' && (
          <DesignMode marks={marks} problems={problems} searchRef={keys.search} onShortcuts={keys.list.open} />
        )}
        {mode === 'simulate' && <SimulateMode journeyKey={detail.key} marks={marks} enrollment={enrollment} />}
        {mode === 'live' && <LiveMode marks={marks} journeyKey={detail.key} enrollment={enrollment} />}
      </div>
      <ConflictDialog saver={saver} />
      <ShortcutsDialog opened={keys.list.opened} onClose={keys.list.close} />
    </div>
  );
}
