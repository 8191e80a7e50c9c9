import type { Problem } from '@waymark/core/journey';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createStore, type StoreApi, useStore } from 'zustand';
import { messageOf } from '../problems/shown-problems.ts';

/** The way to a field, from what the panel edits: the node, or the journey. */
export type FieldPath = readonly (string | number)[];

interface Claims {
  problems: readonly Problem[];
  /** Places of fields that say their problems themselves, and how many fields say them. */
  places: StoreApi<ReadonlyMap<string, number>>;
  /** The way from the document's root to what the panel edits. */
  root: FieldPath;
}

const nothing: Claims = { problems: [], places: createStore(() => new Map()), root: [] };
const FieldProblemsContext = createContext<Claims>(nothing);

interface FieldProblemsProps {
  problems: readonly Problem[];
  root: FieldPath;
  children: ReactNode;
}

/** Gives the fields inside the problems of what they edit, to be said where they are. */
export function FieldProblems({ problems, root, children }: FieldProblemsProps) {
  const [places] = useState(() => createStore<ReadonlyMap<string, number>>(() => new Map()));
  return <FieldProblemsContext value={{ problems, places, root }}>{children}</FieldProblemsContext>;
}

/** The first error at a field or inside it, in words; it is then said there and no more at the panel's top. */
export function useFieldProblem(at: FieldPath): string | undefined {
  const { i18n } = useTranslation();
  const { problems, places, root } = useContext(FieldProblemsContext);
  const place = placeOf([...root, ...at]);
  useClaim(places, place);
  const found = problems.find((problem) => problem.severity === 'error' && isAt(problem, place));
  return found && messageOf(found, i18n.language);
}

/** The errors inside a part of what is edited, in words, by the dotted way from there; they too are then said there. */
export function useFieldProblems(at: FieldPath): Readonly<Record<string, string>> {
  const { i18n } = useTranslation();
  const { problems, places, root } = useContext(FieldProblemsContext);
  const part = [...root, ...at];
  const place = placeOf(part);
  const inside = problems.filter(
    (problem) => problem.severity === 'error' && isAt(problem, place) && (problem.path?.length ?? 0) > part.length,
  );
  useClaim(places, inside.map(({ path = [] }) => placeOf(path)).join('\n'));
  const found = JSON.stringify(
    inside.map((problem) => [problem.path?.slice(part.length).join('.') ?? '', messageOf(problem, i18n.language)]),
  );
  return useMemo(() => Object.fromEntries(JSON.parse(found) as [string, string][]), [found]);
}

/** The problems that no field says: warnings, and errors of no field that is shown. */
export function useUnsaidProblems(): readonly Problem[] {
  const { problems, places } = useContext(FieldProblemsContext);
  const said = [...useStore(places).keys()];
  return problems.filter((problem) => problem.severity === 'warning' || !said.some((place) => isAt(problem, place)));
}

/** Takes over places, one in each line, for as long as the field is there. */
function useClaim(places: Claims['places'], lines: string): void {
  useEffect(() => {
    const claimed = lines.split('\n').filter(Boolean);
    for (const place of claimed) count(places, place, 1);
    return () => {
      for (const place of claimed) count(places, place, -1);
    };
  }, [places, lines]);
}

const placeOf = (path: FieldPath) => `${path.join('/')}/`;
const isAt = ({ path }: Problem, place: string) => path !== undefined && placeOf(path).startsWith(place);

function count(places: StoreApi<ReadonlyMap<string, number>>, place: string, step: number): void {
  const counts = new Map(places.getState());
  const now = (counts.get(place) ?? 0) + step;
  if (now > 0) counts.set(place, now);
  else counts.delete(place);
  places.setState(counts, true);
}
