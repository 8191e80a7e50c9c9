export type { ChannelEvent, Polled, WebhookRequest } from './channel-event.ts';
export { type Connector, type DeclaredCapabilities, defineConnector } from './connector.ts';
export type { ConnectorContext } from './context.ts';
export type { Delivery, DeliveryLinks, Found, Receipt } from './delivery.ts';
export { Failure, type FailureKind, failure, failureKinds, type PlainFailure } from './failure.ts';
export { failureOfRequest, failureOfStatus } from './http-failure.ts';
export { InboxSettings } from './inbox-settings.ts';
export type { Task } from './task.ts';
export type { DeclaredWords, FieldHints, WordsInOneLanguage } from './words.ts';
