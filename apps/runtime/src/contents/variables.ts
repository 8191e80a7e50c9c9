import { Liquid, Output, type Template, TypeGuards } from 'liquidjs';

/** What a text reads of the customer, as far as reading the text tells. */
export interface TextVariables {
  /** Attributes it cannot be rendered without, each as the path to it: `['address', 'city']`. */
  needed: string[][];
  /** True where only rendering tells: conditions, loops, filters that read variables. */
  isComplex: boolean;
}

/** Words that Liquid gives a meaning of its own after a dot. */
const builtIn: ReadonlySet<string> = new Set(['first', 'last', 'size']);

/** Reads templates as messages are rendered, without rendering them. */
const createReader = (): Liquid =>
  new Liquid({ parseLimit: 1_000_000, strictFilters: true, ownPropertyOnly: true, templates: {} });

/** What a text in Liquid reads of the customer; one that cannot be read is left to rendering, which says why. */
export function variablesIn(text: string): TextVariables {
  if (!text.includes('{')) return { needed: [], isComplex: false };
  let templates: Template[];
  try {
    templates = createReader().parse(text);
  } catch {
    return { needed: [], isComplex: true };
  }
  const needed = new Map<string, string[]>();
  let isComplex = false;
  for (const template of templates) {
    if (TypeGuards.isHTMLToken(template.token)) continue;
    const read = template instanceof Output ? readOutput(template) : 'complex';
    if (read === 'complex') isComplex = true;
    else if (read) needed.set(JSON.stringify(read), read);
  }
  return { needed: [...needed.values()], isComplex };
}

/** What a text in Liquid reads of the event that enrolled the customer, anywhere in it, each as the path to it. */
export function entryIn(text: string): string[][] {
  if (!text.includes('{')) return [];
  try {
    return createReader()
      .globalVariableSegmentsSync(text, { partials: false })
      .flatMap(([root, ...path]) =>
        root === 'entry' && path.length > 0 && path.every((name) => typeof name === 'string') ? [path] : [],
      );
  } catch {
    return [];
  }
}

/** The attribute that an output needs; undefined where it needs none. */
function readOutput({ value }: Output): string[] | 'complex' | undefined {
  const [token, ...more] = value.initial.postfix;
  const reads = value.filters.some(({ args }) =>
    args.some((arg) => TypeGuards.isPropertyAccessToken(Array.isArray(arg) ? arg[1] : arg)),
  );
  if (token === undefined || more.length > 0 || reads) return 'complex';
  if (!TypeGuards.isPropertyAccessToken(token)) return undefined;
  const names = token.props.map((prop) =>
    TypeGuards.isWordToken(prop) || TypeGuards.isQuotedToken(prop) ? prop.content : undefined,
  );
  const [root, ...path] = names;
  if (token.variable !== undefined || names.includes(undefined)) return 'complex';
  if (root === 'slots' || root === 'entry' || (root === 'links' && path[0] === 'unsubscribe')) return undefined;
  const attribute = path.filter((name) => name !== undefined);
  if (root !== 'customer' || attribute.length === 0 || attribute.some((name) => builtIn.has(name))) return 'complex';
  return value.filters[0]?.name === 'default' ? undefined : attribute;
}
