import { type ChannelNode, kindNamed } from '@waymark/core/nodes';
import { wordsIn } from '../../api/connector-words.ts';
import type { KindLook } from './kind-look.ts';

/** How channel nodes look: title and icon are their connector's, and each loaded connector is a step. */
export const channelLook: KindLook<ChannelNode> = {
  kind: 'channel',
  quietOutlets: ['blocked', 'failed'],
  label(node, { connectors, language }) {
    const connector = connectors.find((one) => one.id === node.connector);
    return connector ? wordsIn(connector, language).title : node.connector;
  },
  icon: (node, { connectors }) => connectors.find((one) => one.id === node.connector)?.icon ?? 'plug',
  steps: ({ connectors, language }) =>
    connectors.flatMap((connector) => {
      const known = kindNamed('channel');
      if (!known) return [];
      return {
        key: `channel-${connector.id}`,
        group: connector.family === 'people' ? 'people' : 'channels',
        label: wordsIn(connector, language).title,
        family: connector.family,
        icon: connector.icon,
        template: known.create({ connectors, connector: connector.id }),
      };
    }),
};
