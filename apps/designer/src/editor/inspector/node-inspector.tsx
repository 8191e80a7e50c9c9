import { TextInput } from '@mantine/core';
import { nameOf, type Problem } from '@waymark/core/journey';
import type { Node } from '@waymark/core/nodes';
import { InspectorPanel } from '@waymark/ui/components';
import { useTranslation } from 'react-i18next';
import type { NodeView } from '../canvas/node-view.ts';
import { useEditorStore, useJourney } from '../state/editor-context.tsx';
import { FieldProblems } from './field-problems.tsx';
import { formOf } from './kind-forms.ts';
import { NodeMenu } from './node-menu.tsx';
import { PanelProblems } from './panel-problems.tsx';
import { useNodeEdit } from './use-node-edit.ts';

interface NodeInspectorProps {
  node: Node;
  view: NodeView;
  problems: readonly Problem[];
}

/** The form of one node: its name, then what its kind asks for. */
export function NodeInspector({ node, view, problems }: NodeInspectorProps) {
  const { t } = useTranslation('inspector');
  const store = useEditorStore();
  const place = useJourney().nodes.findIndex((one) => one.id === node.id);
  const edit = useNodeEdit(node);
  const Form = formOf(node);
  return (
    <InspectorPanel
      family={view.card.family}
      icon={view.card.icon}
      name={view.card.name}
      kindLabel={view.card.kindLabel}
      label={t('panel.node', { name: view.card.name })}
      menu={<NodeMenu node={node.id} />}
      onClose={() => store.getState().select([])}
    >
      <FieldProblems problems={problems.filter((problem) => problem.node === node.id)} root={['nodes', place]}>
        <PanelProblems />
        <div data-first-field>
          <TextInput
            label={t('name')}
            value={node.name ?? ''}
            placeholder={nameOf({ id: node.id })}
            maxLength={200}
            onChange={(event) => edit({ ...node, name: event.currentTarget.value || undefined }, 'name')}
          />
        </div>
        {Form && <Form node={node} edit={edit} />}
      </FieldProblems>
    </InspectorPanel>
  );
}
