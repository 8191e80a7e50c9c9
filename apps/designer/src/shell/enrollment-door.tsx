import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useTRPC } from '../api/trpc.ts';
import { LostPage } from './lost-page.tsx';
import { Waiting } from './waiting.tsx';

/** Where links to one enrollment arrive: finds its journey and shows the trace there. */
export function EnrollmentDoor() {
  const { enrollment } = useParams({ from: '/enrollments/$enrollment' });
  const trpc = useTRPC();
  const found = useQuery(trpc.enrollments.trace.queryOptions({ id: enrollment }));
  if (found.data) {
    return (
      <Navigate
        to="/journeys/$journey"
        params={{ journey: found.data.journey }}
        search={{ mode: 'live', enrollment }}
        replace
      />
    );
  }
  return found.isError ? <LostPage /> : <Waiting />;
}
