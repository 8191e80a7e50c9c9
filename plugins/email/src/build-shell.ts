import { readFile, writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';

const source = new URL('./shell.mjml', import.meta.url);
const target = new URL('./shell-html.ts', import.meta.url);

/** The shell as HTML, from its MJML. */
export async function buildShell(): Promise<string> {
  const { html } = await mjml2html(await readFile(source, 'utf8'), {
    validationLevel: 'strict',
    fonts: {},
    keepComments: true,
  });
  return `${html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')}\n`;
}

// Run by itself (`npm run build-shell`) it writes the file that the connector sends with.
if (import.meta.main) {
  const html = await buildShell();
  await writeFile(
    target,
    `/** Made from shell.mjml by \`npm run build-shell\`: a mail is dressed without waiting for MJML. */\nexport const shellHtml = ${JSON.stringify(html)};\n`,
  );
}
