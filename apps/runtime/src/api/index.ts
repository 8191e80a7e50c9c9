import { audiencesRouter } from './audiences.ts';
import { changesRouter } from './changes.ts';
import { connectionsRouter } from './connections.ts';
import { connectorsRouter } from './connectors.ts';
import { contentsRouter } from './contents.ts';
import { customersRouter } from './customers.ts';
import { deliveriesRouter } from './deliveries.ts';
import { enrollmentsRouter } from './enrollments.ts';
import { imagesRouter } from './images.ts';
import { inboxRouter } from './inbox.ts';
import { journeysRouter } from './journeys.ts';
import { keptTestsRouter } from './kept-tests.ts';
import { occasionsRouter } from './occasions.ts';
import { outboxRouter } from './outbox.ts';
import { policyRouter } from './policy.ts';
import { router } from './procedure.ts';
import { statusRouter } from './status.ts';
import { suppressionsRouter } from './suppressions.ts';
import { templatesRouter } from './templates.ts';
import { testCustomersRouter } from './test-customers.ts';
import { trialsRouter } from './trials.ts';
import { workspaceRouter } from './workspace.ts';

export type { Catalogue } from '../audience/catalogue.ts';
export type { Uncountable } from '../audience/countable.ts';
export type { SeenField } from '../audience/seen-fields.ts';
export type { Doubt } from '../deliveries/known-of-doubt.ts';
export type { Brief, BriefStep } from '../inbox/brief.ts';
export type { Desk, DeskTask, DeskTaskDetail } from '../inbox/desk.ts';
export type { AudienceCount, AudienceCounts } from './audiences.ts';
export type { ConnectionDraft, ConnectionHealth, ConnectionView } from './connections.ts';
export type {
  ContentConflict,
  ContentDetail,
  ContentGap,
  ContentPreview,
  ContentReader,
  ContentRow,
  ContentSource,
  ImportedContent,
  TestSent,
} from './contents.ts';
export type { AudiencePage, CustomerSample, WhyNot } from './customers.ts';
export type { Answer, AnswerOutcome, FailedDelivery, GivenAnswer, StuckCounts, StuckDelivery } from './deliveries.ts';
export type { CustomerLabel, EnrollmentSummary, EnrollmentTrace } from './enrollments.ts';
export type { ImageView } from './images.ts';
export type { RepDraft, RepView, TaskRow } from './inbox.ts';
export type {
  Conflict,
  Imported,
  JourneyCounts,
  JourneyDetail,
  JourneyStatus,
  JourneySummary,
  NodeCounts,
  Published,
  Steered,
} from './journeys.ts';
export type { OccasionView } from './occasions.ts';
export type { OutboxMessage, OutboxRow } from './outbox.ts';
export type { Health, JourneyFigures } from './status.ts';
export type { SuppressionView } from './suppressions.ts';
export type { TemplateView, UsedTemplate } from './templates.ts';
export type { TrialView } from './trials.ts';
export type { WorkspaceView } from './workspace.ts';

/** The API between designer, command line and runtime; served at `/trpc`. */
export const appRouter = router({
  workspace: workspaceRouter,
  journeys: journeysRouter,
  keptTests: keptTestsRouter,
  testCustomers: testCustomersRouter,
  enrollments: enrollmentsRouter,
  connectors: connectorsRouter,
  connections: connectionsRouter,
  contents: contentsRouter,
  images: imagesRouter,
  occasions: occasionsRouter,
  outbox: outboxRouter,
  inbox: inboxRouter,
  deliveries: deliveriesRouter,
  suppressions: suppressionsRouter,
  customers: customersRouter,
  audiences: audiencesRouter,
  policy: policyRouter,
  templates: templatesRouter,
  trials: trialsRouter,
  status: statusRouter,
  changes: changesRouter,
});

/** The API's type, for clients. */
export type AppRouter = typeof appRouter;
