import { loadManifests } from '@waymark/connectors/loader';
import type { ConnectorManifest } from '@waymark/core/journey';
import { readConfig } from '../config.ts';
import { readAllowList } from '../workspace/allow-list.ts';

/** The connectors of this checkout and of its allow-list, for commands that need no server. */
export async function readManifests(): Promise<{ connectors: ConnectorManifest[] } | { trouble: string }> {
  const read = readConfig(process.env);
  if ('problems' in read) return { trouble: read.problems.join('\n') };
  const list = readAllowList(read.config.allowList);
  if ('problem' in list) return { trouble: list.problem };
  const { manifests } = await loadManifests({ folders: read.config.connectors, allow: list.connectors });
  return { connectors: [...manifests.values()] };
}
