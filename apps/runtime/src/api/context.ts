import type { Audiences } from './audiences.ts';
import type { Changes } from './changes.ts';
import type { Connections } from './connections.ts';
import type { Connectors } from './connectors.ts';
import type { Contents } from './contents.ts';
import type { Customers } from './customers.ts';
import type { Deliveries } from './deliveries.ts';
import type { Enrollments } from './enrollments.ts';
import type { Images } from './images.ts';
import type { Inbox } from './inbox.ts';
import type { Journeys } from './journeys.ts';
import type { KeptTests } from './kept-tests.ts';
import type { Occasions } from './occasions.ts';
import type { Outbox } from './outbox.ts';
import type { Permission } from './permission.ts';
import type { ContactPolicy } from './policy.ts';
import type { Status } from './status.ts';
import type { Suppressions } from './suppressions.ts';
import type { Templates } from './templates.ts';
import type { TestCustomers } from './test-customers.ts';
import type { Trials } from './trials.ts';
import type { Workspace } from './workspace.ts';

/** What the API asks of the rest of the runtime: one port per subject. */
export interface Ports {
  workspace: Workspace;
  journeys: Journeys;
  keptTests: KeptTests;
  testCustomers: TestCustomers;
  enrollments: Enrollments;
  connectors: Connectors;
  connections: Connections;
  contents: Contents;
  images: Images;
  occasions: Occasions;
  outbox: Outbox;
  inbox: Inbox;
  deliveries: Deliveries;
  suppressions: Suppressions;
  customers: Customers;
  audiences: Audiences;
  policy: ContactPolicy;
  templates: Templates;
  trials: Trials;
  status: Status;
  changes: Changes;
}

/** Who calls: the embedded default knows one local owner, who may do everything. */
export interface Caller {
  /** By what they are remembered where something of theirs is kept. */
  name: string;
  may(permission: Permission): boolean;
}

/** What every procedure is given. */
export interface ApiContext {
  ports: Ports;
  caller: Caller;
}

/** The embedded default's one user. */
export const owner: Caller = { name: 'owner', may: () => true };
