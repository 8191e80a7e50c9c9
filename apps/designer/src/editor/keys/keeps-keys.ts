import { isTyping } from './is-typing.ts';

/** True where keys are for what has the focus itself: a field, or a tool or menu, which are walked by arrows. */
export const keepsKeys = (target: EventTarget | null): boolean =>
  isTyping(target) || isIn(target, '[role="menu"], [role="toolbar"]');

/** True in a dialog or menu, which lies over the editor: no key pressed there is the editor's. */
export const isInDialog = (target: EventTarget | null): boolean => isIn(target, '[role="dialog"], [role="menu"]');

const isIn = (target: EventTarget | null, place: string): boolean =>
  target instanceof Element && target.closest(place) !== null;
