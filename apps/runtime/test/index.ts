export { type Api, callApi, publish } from './callers.ts';
export { type Mail, type Mailbox, openMailbox } from './mailbox.ts';
export { type Product, startProduct, until } from './product.ts';
