/** Named places between two steps. */
export type FailPoint =
  /** Messages of the ingestion API are about to be taken; then they are, and their sender has not heard of it. */
  | 'ingest:begin'
  | 'ingest:committed'
  /** Somebody is about to be enrolled by hand; then they are, and who asked has not heard of it. */
  | 'enroll:begin'
  | 'enroll:committed'
  /** A stretch begins; nothing was read yet. */
  | 'stretch:begin'
  /** The enrollment is about to park: what it waits for is not yet written. */
  | 'stretch:park'
  /** It is parked, or ended; its workflow has not heard of it. */
  | 'stretch:end'
  /** A message is about to be asked for and marked. */
  | 'send:begin'
  /** It is marked as being handed over; the provider has not heard of it. */
  | 'send:hand-over'
  /** A provider said whether it has a message; that it did is not kept yet. */
  | 'send:looked-up'
  /** The provider has answered; the outcome is not kept yet. */
  | 'send:settle'
  /** It is kept; the stretch goes on. */
  | 'send:settled'
  /** An operator's answer about a message of unknown outcome is about to be kept; then it is. */
  | 'answer:begin'
  | 'answer:committed'
  /** A rep's answer to a task is about to be kept, or that it expired; then it is. */
  | 'task:begin'
  | 'task:committed'
  /** A connection's events were verified and read; nothing is kept yet. */
  | 'webhook:begin'
  /** They are kept; their teller has not heard of it. */
  | 'webhook:committed'
  /** Somebody is about to withdraw consent or to choose by a link; then it is kept, and they have not heard of it. */
  | 'unsubscribe:begin'
  | 'unsubscribe:committed'
  /** Somebody is about to confirm a consent that was asked for; then it is kept. */
  | 'confirm:begin'
  | 'confirm:committed'
  /** Temporal is about to be told what was committed. */
  | 'outbox:hand-over'
  /** Temporal knows; that it does is not kept yet. */
  | 'outbox:told';

/**
 * Is told of every fail point that an enrollment comes to, and waited for: tests hold things there, make others happen
 * meanwhile, or crash. In the product nothing happens.
 */
export type FailPoints = (point: FailPoint, enrollment: number) => Promise<void>;

/** The product's. */
export const noFailPoints: FailPoints = async () => {};
