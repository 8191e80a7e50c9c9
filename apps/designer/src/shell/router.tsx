import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { ChannelsPage } from '../channels/channels-page.tsx';
import { ContentDoor } from '../content/content-door.tsx';
import { ContentPage } from '../content/content-page.tsx';
import { JourneyPage } from '../editor/journey-page.tsx';
import { readPlace } from '../editor/place.ts';
import { InboxPage } from '../inbox/inbox-page.tsx';
import { JourneysPage } from '../journeys/journeys-page.tsx';
import { OccasionsPage } from '../occasions/occasions-page.tsx';
import { OperationsPage } from '../operations/operations-page.tsx';
import { OutboxPage } from '../outbox/outbox-page.tsx';
import { EnrollmentDoor } from './enrollment-door.tsx';
import { Frame } from './frame.tsx';
import { LostPage } from './lost-page.tsx';
import { plainSearch } from './plain-search.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: LostPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/journeys' });
  },
});
const journeys = createRoute({ getParentRoute: () => root, path: '/journeys', component: JourneysPage });
const journey = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$journey',
  component: JourneyPage,
  validateSearch: readPlace,
});
const enrollment = createRoute({
  getParentRoute: () => root,
  path: '/enrollments/$enrollment',
  component: EnrollmentDoor,
});
const occasions = createRoute({ getParentRoute: () => root, path: '/occasions', component: OccasionsPage });
/** The reps' own page stands at `/inbox`, outside the designer. */
const tasks = createRoute({ getParentRoute: () => root, path: '/tasks', component: InboxPage });
const contents = createRoute({ getParentRoute: () => root, path: '/content', component: ContentPage });
const content = createRoute({ getParentRoute: () => root, path: '/content/$content', component: ContentDoor });
const channels = createRoute({ getParentRoute: () => root, path: '/channels', component: ChannelsPage });
const operations = createRoute({ getParentRoute: () => root, path: '/operations', component: OperationsPage });
const outbox = createRoute({
  getParentRoute: () => root,
  path: '/channels/outbox',
  component: OutboxPage,
  validateSearch: (search: Record<string, unknown>): { message?: string; journey?: string } => ({
    ...(typeof search.message === 'string' ? { message: search.message } : {}),
    ...(typeof search.journey === 'string' ? { journey: search.journey } : {}),
  }),
});

/** Every address of the designer. `/enrollments/…` is where the Temporal UI links to. */
export function createDesignerRouter() {
  return createRouter({
    routeTree: root.addChildren([
      home,
      journeys,
      journey,
      enrollment,
      occasions,
      contents,
      content,
      tasks,
      channels,
      outbox,
      operations,
    ]),
    defaultPreload: false,
    ...plainSearch,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDesignerRouter>;
  }
}
