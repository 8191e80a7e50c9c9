import { z } from 'zod';
import { Node } from '../nodes/index.ts';
import { Edge } from './edge.ts';
import { Id, slug } from './id.ts';
import { Entry, Exit, Goal } from './rules.ts';
import { Zone } from './span.ts';

/** Where a node stands on the canvas, in pixels. */
export const Position = z.strictObject({ x: z.number(), y: z.number() });
export type Position = z.infer<typeof Position>;

/** Free text on the canvas. */
export const Note = z.strictObject({
  id: Id.optional(),
  text: z.string(),
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
});
export type Note = z.infer<typeof Note>;

/** Why the journey exists, in the marketer's words. */
export const Brief = z.strictObject({
  aim: z.string().optional(),
  behaviour: z.string().optional(),
  need: z.string().optional(),
  measure: z.string().optional(),
});
export type Brief = z.infer<typeof Brief>;

/** A journey document, format 1 (journey-language.md). Nodes, edges, goals and exits stand in document order. */
export const Journey = z.strictObject({
  format: z.literal(1),
  key: Id,
  name: z.string().min(1, 'empty').max(200),
  product: z.string().optional(),
  owner: z.string().optional(),
  brief: Brief.optional(),
  entry: Entry.optional(),
  goals: z.array(Goal).optional(),
  exits: z.array(Exit).optional(),
  timeZone: z.strictObject({ fallback: Zone }).optional(),
  nodes: z.array(Node),
  edges: z.array(Edge),
  layout: z.record(Id, Position).optional(),
  notes: z.union([z.array(Note), z.string()]).optional(),
});
export type Journey = z.infer<typeof Journey>;

/** A journey with nothing in it yet; its key is made from the name. */
export const emptyJourney = (name: string): Journey => ({ format: 1, key: slug(name), name, nodes: [], edges: [] });
