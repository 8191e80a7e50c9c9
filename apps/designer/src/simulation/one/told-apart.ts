/** How events are called: in words, and what they come from, if that is known. */
export interface EventWords {
  eventLabel(event: string): string;
  eventOrigin(event: string): string | undefined;
}

/** Events to choose from; those that are called the same say what they come from. */
export function toldApart(
  events: Iterable<string>,
  { eventLabel, eventOrigin }: EventWords,
): { value: string; label: string }[] {
  const called = [...events].map((value) => ({ value, label: eventLabel(value) }));
  const alike = Map.groupBy(called, ({ label }) => label);
  return called.map(({ value, label }) => {
    const origin = (alike.get(label)?.length ?? 0) > 1 ? eventOrigin(value) : undefined;
    return { value, label: origin === undefined ? label : `${label} · ${origin}` };
  });
}
