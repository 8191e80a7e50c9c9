interface Line {
  from: string;
  to: string;
}

const neighbours = (lines: readonly Line[], from: 'from' | 'to', to: 'from' | 'to') => {
  const map = new Map<string, string[]>();
  for (const line of lines) {
    const known = map.get(line[from]);
    if (known) known.push(line[to]);
    else map.set(line[from], [line[to]]);
  }
  return map;
};

/** The sets of nodes that can all reach one another on these lines; single nodes only where a line leads back to them. */
export function components(lines: readonly Line[]): Set<string>[] {
  const after = neighbours(lines, 'from', 'to');
  const before = neighbours(lines, 'to', 'from');
  const finished: string[] = [];
  const seen = new Set<string>();
  for (const start of after.keys()) {
    const open: { id: string; next: number }[] = [];
    if (!seen.has(start)) open.push({ id: start, next: 0 });
    seen.add(start);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const target = after.get(top.id)?.[top.next];
      top.next++;
      if (target === undefined) finished.push(open.pop()?.id ?? '');
      else if (!seen.has(target)) {
        seen.add(target);
        open.push({ id: target, next: 0 });
      }
    }
  }
  const placed = new Set<string>();
  return finished.reverse().flatMap((start): Set<string>[] => {
    if (placed.has(start)) return [];
    placed.add(start);
    const component = new Set([start]);
    for (const id of component) {
      for (const source of before.get(id) ?? []) {
        if (placed.has(source)) continue;
        placed.add(source);
        component.add(source);
      }
    }
    return component.size > 1 || after.get(start)?.includes(start) ? [component] : [];
  });
}

/** A shortest way from a node back to itself; empty where there is none. */
export function wayBack(start: string, lines: readonly Line[]): string[] {
  const after = neighbours(lines, 'from', 'to');
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (const id of open) {
    for (const target of after.get(id) ?? []) {
      if (target === start) {
        const way = [id];
        for (let at = id; at !== start; ) {
          at = cameFrom.get(at) ?? start;
          way.unshift(at);
        }
        return way;
      }
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, id);
      open.push(target);
    }
  }
  return [];
}
