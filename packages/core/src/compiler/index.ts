export { checkJourney } from './check.ts';
export { type ContentCheckContext, checkContent, summarizeContent } from './check-content.ts';
export { compileJourney } from './compile.ts';
export type { CheckContext } from './context.ts';
export { problem, problemText } from './say.ts';
export type { ProblemWords } from './words/en.ts';
export { problemWords } from './words/index.ts';
