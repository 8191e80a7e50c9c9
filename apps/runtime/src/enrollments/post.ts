import type { DeliveryEvent } from '@waymark/core/driver';
import type { Enrollment } from '@waymark/core/engine';
import type { DeliverStep } from '@waymark/core/plan';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Tables } from '../store/store.ts';
import type { StoredVersion } from '../store/versions.ts';

/** A message about to be sent. */
export interface Posting {
  row: StoredEnrollment;
  version: StoredVersion;
  enrollment: Enrollment;
  step: DeliverStep;
  node: string;
  visit: number;
  /** True when a first attempt failed for now and this is a later one. */
  deferred: boolean;
}

/**
 * Takes messages through their life (delivery.md). `begin` runs first in its transaction and writes what the engine was
 * told so far; false: something arrived that has to be taken before anything is sent.
 */
export interface Post {
  send(posting: Posting, begin: (tables: Tables) => boolean): Promise<DeliveryEvent | undefined>;
}
