import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** About how long, in seconds, a file takes of which no run is known; the first that matches holds. */
const guesses: readonly (readonly [RegExp, number])[] = [
  [/\/(look|run-cases|stories|crash|operations|steering|temporal-down|model-equality)\.test\.ts$/, 60],
  [/\/apps\/designer\/test\//, 30],
  [/\/apps\/runtime\/(test|fuzz|src\/cli|src\/main\.)/, 20],
  [/\/apps\/runtime\/|\/loader\/|\/launch\.test\.ts$|\/leash\.test\.ts$|\/broken\.test\.ts$|\/oracle\.test\.ts$/, 10],
];

/**
 * Runs the files that take long first, so that at the end no worker waits for another: by what each took the last time,
 * else by a guess. Files of one project that share a worker stay together.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const lengths = new Map(files.map((file) => [file, this.#lengthOf(file)]));
    const lengthOf = (file: TestSpecification) => lengths.get(file) ?? 0;
    const byLength = [...files].sort((a, b) => lengthOf(b) - lengthOf(a));
    const companies = Map.groupBy(byLength, (file) => (file.project.config.isolate ? file : file.project));
    return [...companies.values()].flat();
  }

  #lengthOf(file: TestSpecification): number {
    const known = this.ctx.cache.getTestSpecificationResult(file);
    if (known) return known.duration / 1000;
    return guesses.find(([files]) => files.test(file.moduleId))?.[1] ?? 1;
  }
}
