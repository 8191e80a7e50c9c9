import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KeptContent } from '@waymark/core/content';
import { type Template, TemplateFile } from './template.ts';

/** The templates that come with Waymark, one folder each: `template.json`, and `contents/` with a file for each key. */
const home = import.meta.dirname;

/** Reads all templates, in the order in which they are shown. Throws where a file is not as it should be. */
export async function readTemplates(): Promise<Template[]> {
  const folders = (await readdir(home, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const templates = await Promise.all(folders.map(({ name }) => readTemplate(name)));
  return templates.sort((a, b) => a.place - b.place);
}

async function readTemplate(key: string): Promise<Template> {
  const folder = join(home, key);
  const files = (await readdir(join(folder, 'contents'))).sort();
  const contents = await Promise.all(files.map((file) => readJson(join(folder, 'contents', file))));
  const file = TemplateFile.parse(await readJson(join(folder, 'template.json')));
  return { ...file, key, contents: contents.map((content) => KeptContent.parse(content)) };
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
