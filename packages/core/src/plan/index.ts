export { type Arm, armOf } from './arm.ts';
export { asksForAutomated, automatedProperty, isAutomated } from './automated.ts';
export { changeOf, withChange } from './change.ts';
export { type Check, checkOf, type Found, type Question } from './checks.ts';
export { field } from './compare.ts';
export type { Comparison, Condition, Operand, Purpose, Times } from './condition.ts';
export {
  type Basis,
  type ConsentQuestion,
  type ConsentRule,
  consentRecord,
  consentRule,
  hasConsent,
} from './consent.ts';
export { type Cue, conditionCues, ruleCues, waitCues } from './cues.ts';
export { dateInstant } from './date.ts';
export { eventsRead, policyEvents } from './events-read.ts';
export { shareOf } from './hash.ts';
export { holds, matches } from './holds.ts';
export { isObject, type Json, type JsonObject } from './json.ts';
export { addressOf, type Contact, type ContactContext, mayContact } from './may-contact.ts';
export { nextChange } from './next-change.ts';
export type {
  ChooseStep,
  ConditionUntil,
  DateUntil,
  DeliverStep,
  EndStep,
  EnterStep,
  EventUntil,
  Listener,
  Pattern,
  Plan,
  PlanCase,
  PlanEntry,
  PlanExit,
  PlanGoal,
  PlanTrigger,
  Step,
  TriggerSource,
  Until,
  UpdateStep,
  WaitStep,
  WindowUntil,
} from './plan.ts';
export {
  type Cap,
  capsOn,
  countsFrom,
  type HandedOver,
  isCapped,
  type Policy,
  policyCues,
} from './policy.ts';
export type { ConsentRecord, Occasion, PastEvent, Scope, View, Visit } from './view.ts';
