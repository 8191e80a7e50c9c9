import type { JourneyResult } from '@waymark/core/simulator/audience';
import type { UsedChannel } from './use-channels.ts';

/** Of the messages of a channel that customers got to, the share that was sent; channels nobody got to are left out. */
export function reachOf<Channel extends Pick<UsedChannel, 'nodes'>>(
  { nodes }: Pick<JourneyResult, 'nodes'>,
  channels: readonly Channel[],
): (Channel & { share: number })[] {
  return channels.flatMap((channel) => {
    const results = channel.nodes.flatMap((id) => nodes[id] ?? []);
    const sent = results.reduce((sum, node) => sum + node.sent, 0);
    const unsent = results.reduce((sum, node) => sum + node.blocked + node.failed, 0);
    return sent + unsent === 0 ? [] : [{ ...channel, share: sent / (sent + unsent) }];
  });
}
