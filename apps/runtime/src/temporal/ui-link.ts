import type { Config } from '../config.ts';

/** An execution in the Temporal UI. */
export const uiLink = ({ uiUrl, namespace }: Config['temporal'], workflowId: string): string =>
  `${uiUrl}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
