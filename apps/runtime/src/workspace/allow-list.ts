import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const File = z.strictObject({ connectors: z.array(z.string().min(1)).default([]) });

/** The npm packages that a workspace's `waymark.config.json` allows as connectors; none without the file. */
export function readAllowList(file: string): { allow: string[] } | { problem: string } {
  if (!existsSync(file)) return { allow: [] };
  try {
    return { allow: File.parse(JSON.parse(readFileSync(file, 'utf8'))).connectors };
  } catch {
    return { problem: `${file} must be JSON such as {"connectors": ["some-npm-package"]}.` };
  }
}
