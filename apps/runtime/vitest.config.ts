import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const quickImports = join(import.meta.dirname, 'src/quick-imports.ts');

export default defineConfig({ test: { execArgv: [`--import=${quickImports}`] } });
