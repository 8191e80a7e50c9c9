import { lookOf } from '../../kinds/kind-looks.ts';
import { useEditor, useEditorStore } from '../../state/editor-context.tsx';

/** Whether a message that cannot be sent takes a path of its own: then its outlets for trouble are shown. */
export function useTroublePath(id: string) {
  const store = useEditorStore();
  const opened = useEditor((state) => state.opened.has(id));
  const outlets = useEditor((state) => {
    const node = state.history.present.nodes.find((one) => one.id === id);
    return (node && lookOf(node)?.quietOutlets) ?? none;
  });
  const wired = useEditor((state) =>
    state.history.present.edges.some((edge) => edge.from === id && outlets.includes(edge.outlet ?? '')),
  );
  return {
    own: opened || wired,
    set(own: boolean) {
      const { open, apply } = store.getState();
      open(id, own);
      if (!own && wired) {
        const edits = outlets.map((outlet) => ({ type: 'disconnect', from: id, outlet }) as const);
        apply({ type: 'batch', edits }, `close ${id}`);
      }
    },
  };
}

const none: readonly string[] = [];
