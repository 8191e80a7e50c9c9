import type { Problem } from '@waymark/core/journey';
import type { Views } from '../canvas/node-view.ts';
import { useEditor, useJourney } from '../state/editor-context.tsx';
import { JourneySettings } from './journey/journey-settings.tsx';
import { NodeInspector } from './node-inspector.tsx';

/** The form of the selected node; nothing selected: the journey's own settings. */
export function Inspector({ views, problems }: { views: Views; problems: readonly Problem[] }) {
  const journey = useJourney();
  const [selected] = useEditor((state) => state.selection.nodes);
  const node = journey.nodes.find((one) => one.id === selected);
  const view = selected === undefined ? undefined : views.get(selected);
  if (node && view) return <NodeInspector key={node.id} node={node} view={view} problems={problems} />;
  return <JourneySettings problems={problems} />;
}
