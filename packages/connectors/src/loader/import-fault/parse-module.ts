import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { SourceTextModule } from 'node:vm';

// A program: reads one module as Node does and runs nothing of it. Only what ends a program is told with its place in the text.
const [, , file = ''] = process.argv;
const source = readFileSync(file, 'utf8');
new SourceTextModule(/\.[cm]?ts$/.test(file) ? stripTypeScriptTypes(source) : source, { identifier: file });
