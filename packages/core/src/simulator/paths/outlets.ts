import type { Step, Until } from '../../plan/index.ts';

/** The outlets by which a customer can leave a step, in document order; none for one that ends the enrollment. */
export function outletsOf(step: Step): string[] {
  switch (step.type) {
    case 'choose':
      return 'arms' in step
        ? step.arms.filter(({ weight }) => weight > 0).map(({ outlet }) => outlet)
        : [...step.cases.map(({ outlet }) => outlet), step.otherwise];
    case 'wait':
      return outletsOfWait(step.until);
    case 'deliver':
      return ['next', ...['blocked', 'failed'].filter((outlet) => step.next[outlet] !== undefined)];
    case 'update':
    case 'enter':
      return ['next'];
    case 'end':
      return [];
    default:
      return step satisfies never;
  }
}

function outletsOfWait(until: Until): string[] {
  const timeout = 'timeout' in until && until.timeout !== undefined ? ['timeout'] : [];
  switch (until.type) {
    case 'duration':
    case 'window':
      return ['next'];
    case 'date':
      return ['next', ...(until.ifPast === 'branch' ? ['past'] : []), ...timeout];
    case 'condition':
      return ['met', ...timeout];
    case 'event': {
      const mayBeImpossible = until.any.every(({ of }) => of !== undefined);
      return [...until.any.map(({ outlet }) => outlet), ...(mayBeImpossible ? ['timeout'] : timeout)];
    }
    default:
      return until satisfies never;
  }
}
