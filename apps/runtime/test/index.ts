export { type Api, callApi, post, publish } from './callers.ts';
export { type Enroller, type NewCustomer, openEnroller } from './enroller.ts';
export { type Mail, type Mailbox, openMailbox } from './mailbox.ts';
export { type Product, startProduct, until } from './product.ts';
export { type SimulatedCase, simulatedCases } from './simulated-cases.ts';
