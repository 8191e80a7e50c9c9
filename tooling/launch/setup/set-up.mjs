import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
// @boundaries-ignore nothing is installed yet, so the package's name would not resolve
import { withLock } from '../../processes/lock.mjs';
import { install } from './install.mjs';
import { forgetStamp, isSetUp, reckonStamp, writeStamp } from './stamp.mjs';

const NODE_MAJOR = 24;

/** Installs what the checkout needs, once even if two commands start together. Answers a problem's text, or nothing. */
export function setUp(root) {
  const waiting = () => console.error('Waymark is being set up by another command; waiting for it …');
  return withLock(join(root, '.waymark/setup.lock'), () => setUpAlone(root), waiting);
}

async function setUpAlone(root) {
  if (isSetUp(root)) return undefined;
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  console.error('Setting Waymark up: installing its dependencies …');
  const stamp = reckonStamp(root);
  forgetStamp(root);
  const problem = await install(root, (line) => console.error(`  ${seconds()}  ${line}`));
  if (problem) return problem;
  const version = await nodeVersion(root);
  if (!version.startsWith(`v${NODE_MAJOR}.`)) {
    return `Waymark runs on Node ${NODE_MAJOR}, which comes with its dependencies, but found "${version}" in node_modules/.bin. Delete node_modules and try again.`;
  }
  writeStamp(root, stamp);
  console.error(`Dependencies are in place (${seconds()}, Node ${version.slice(1)}).`);
  return undefined;
}

async function nodeVersion(root) {
  try {
    const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/node'), ['-p', 'process.version']);
    return stdout.trim();
  } catch (error) {
    return error.message;
  }
}
