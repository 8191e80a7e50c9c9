import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadManifests, type Refusal } from '../index.ts';

const licence = 'export function check(): void {\n  throw new Error(`no licence found,\nor it is over.`);\n}\n';

const faults: [what: string, files: Record<string, string>, reason: RegExp][] = [
  [
    'a syntax error',
    { 'deliver.ts': 'export const to: string = "x";\nexport const b = (;\n' },
    /src\/deliver\.ts:2:19: Expression expected\.$/,
  ],
  [
    'a syntax error in JavaScript',
    { 'deliver.ts': "import './reply.js';", 'reply.js': 'const a = 1;\nconst b = (;\n' },
    /src\/reply\.js:2:12: Unexpected token ';'\.$/,
  ],
  [
    'a fault that only stands out once the types are gone',
    { 'deliver.ts': 'const a: number = 1;\n  let a = 2;\n' },
    /src\/deliver\.ts:2:7: Identifier 'a' has already been declared\.$/,
  ],
  [
    'TypeScript that is more than types',
    { 'deliver.ts': '// Colours\nexport enum Colour { Red }\n' },
    /src\/deliver\.ts:2:8: TypeScript enum is not supported in strip-only mode\.$/,
  ],
  [
    'an import of a file that is not there',
    { 'deliver.ts': "// Answers\nimport { reply } from './reply.ts';\n" },
    /src\/deliver\.ts:2:23: there is no "\.\/reply\.ts" to import\.$/,
  ],
  [
    'an import without its ending',
    { 'deliver.ts': "import { reply } from './reply';\n", 'reply.ts': 'export const reply = 1;' },
    /src\/deliver\.ts:1:23: there is no "\.\/reply" to import; write "\.\/reply\.ts"\.$/,
  ],
  [
    'an import of a package that is not there',
    { 'deliver.ts': 'import smpp from "no-such-smpp";\n' },
    /src\/deliver\.ts:1:18: there is no "no-such-smpp" to import\.$/,
  ],
  [
    'an import of a name that the other file lacks',
    { 'deliver.ts': "import { ask,\n  rply } from './reply.ts';\n", 'reply.ts': 'export const ask = 1;' },
    /src\/deliver\.ts:2:3: .*named 'rply'\.$/,
  ],
  [
    'an import of what is no module',
    { 'deliver.ts': "import './form.css';\n", 'form.css': '' },
    /src\/deliver\.ts:1:8: Unknown file extension "\.css".*\.$/,
  ],
  [
    'an error thrown at once',
    { 'deliver.ts': "import { check } from './check.ts';\ncheck();\n", 'check.ts': licence },
    /src\/check\.ts:2:9: no licence found, or it is over\.$/,
  ],
  ['something else thrown', { 'deliver.ts': "throw 'no licence';" }, /imported: no licence\.$/],
];

const root = mkdtempSync(join(tmpdir(), 'faults-'));
afterAll(() => rmSync(root, { recursive: true }));

const nameOf = (place: number) => `fault-${place}`;
let refused: Refusal[];
beforeAll(async () => {
  for (const [place, [, files]] of faults.entries()) {
    const source = join(root, nameOf(place), 'src');
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, '../package.json'), '{ "type": "module", "exports": "./src/index.ts" }');
    writeFileSync(join(source, 'index.ts'), "import './deliver.ts';\nexport default {};\n");
    for (const [name, text] of Object.entries(files)) writeFileSync(join(source, name), text);
  }
  ({ refused } = await loadManifests({ folders: [root] }));
});

test.each(faults.map(([what, , reason], place) => ({ what, reason, place })))(
  '$what is told in one line with its file, line and column',
  ({ reason, place }) => {
    const told = refused.find(({ name }) => name === nameOf(place))?.reason;
    expect(told).toMatch(/^It failed while it was imported: [^\n]*$/);
    expect(told).toMatch(reason);
  },
);
