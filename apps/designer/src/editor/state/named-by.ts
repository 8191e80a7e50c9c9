/** Every name that a setting gives anywhere inside a part of a journey, once each; contents of messages name nothing. */
export function namedBy(setting: string, part: unknown): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === setting && typeof inner === 'string' && inner.trim() !== '') found.add(inner);
      else if (name !== 'content') look(inner);
    }
  };
  look(part);
  return [...found];
}
