import { existsSync, readFileSync } from 'node:fs';
import { isAllowable } from '@waymark/connectors/egress';
import { z } from 'zod';

const File = z.strictObject({
  connectors: z.array(z.string().min(1)).default([]),
  egress: z.strictObject({ allow: z.array(z.string().refine(isAllowable)).default([]) }).default({ allow: [] }),
});

/** What a workspace allows: npm packages as connectors, and what connectors may reach beyond public addresses. */
export interface AllowList {
  connectors: string[];
  /** Addresses, blocks and host names. */
  egress: string[];
}

/** Reads a workspace's `waymark.config.json`; without the file nothing is allowed. */
export function readAllowList(file: string): AllowList | { problem: string } {
  if (!existsSync(file)) return { connectors: [], egress: [] };
  try {
    const { connectors, egress } = File.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { connectors, egress: egress.allow };
  } catch {
    return {
      problem: `${file} must be JSON such as {"connectors": ["some-npm-package"], "egress": {"allow": ["10.0.0.0/8", "relay.internal"]}}.`,
    };
  }
}
