export { type Path, type PathsOptions, pathsOf } from './paths.ts';
export { type PathStep, wayOf } from './walk.ts';
