import type { Part } from '@waymark/core/nodes';
import type { SentencePart } from '@waymark/ui/components';
import { attributeLabel } from '../../words/attribute-label.ts';

const token = /\{\{\s*(?:[\w-]+\.)*([\w-]+)[^}]*\}\}/g;

/** A sentence's parts, with the customer's values that texts take in (`{{ customer.lastName }}`) as parts of their own. */
export function withTokens(parts: readonly Part[]): SentencePart[] {
  return parts.flatMap((part): SentencePart[] => {
    const cut: SentencePart[] = [];
    let at = 0;
    for (const found of part.text.matchAll(token)) {
      if (found.index > at) cut.push({ ...part, text: part.text.slice(at, found.index) });
      cut.push({ text: attributeLabel(found[1] ?? ''), token: true });
      at = found.index + found[0].length;
    }
    if (at < part.text.length) cut.push({ ...part, text: part.text.slice(at) });
    return cut;
  });
}
