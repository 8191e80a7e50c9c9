import type { Answers } from '../../api/trpc.ts';

/** What can be done to a running journey. */
export type Steering = 'pause' | 'resume' | 'stop';

/** Where a journey stands. */
export type JourneyStatus = Answers['journeys']['get']['status'];

/** What can be done to a journey where it stands. A stopped one may still have customers in it, who can be let out. */
export function steeringsOf(status: JourneyStatus): readonly Steering[] {
  switch (status) {
    case 'draft':
      return [];
    case 'live':
      return ['pause', 'stop'];
    case 'paused':
      return ['resume', 'stop'];
    case 'stopped':
      return ['stop'];
    default:
      return status satisfies never;
  }
}

/** Whether only the entry can be closed, so that those inside go on to their end. */
export function mayCloseEntry(status: JourneyStatus): boolean {
  return status === 'live';
}
