export { ContentUse, KeptContent, Language, Slot, SlotName, Variant } from './kept-content.ts';
export { isGiven, slotsIn, slotValues } from './slots.ts';
export type { ContentSummary } from './summary.ts';
export { languageFor, variantFor } from './variant.ts';
