import type { ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import { roomForLanes } from './lanes.ts';
import { type Box, inReadingOrder, type Positions, type Sketch } from './sketch.ts';

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.considerModelOrder.portModelOrder': 'true',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.spacing.nodeNode': '32',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.edgeEdge': '16',
  'elk.spacing.componentComponent': '64',
};

/** The sketch as ELK reads it: outlets are ports along the lower side, in their order. */
export function toElkGraph(sketch: Sketch): ElkNode {
  const known = new Set(sketch.boxes.map((box) => box.id));
  return {
    id: 'journey',
    layoutOptions: options,
    children: inReadingOrder(sketch).map((box) => ({
      id: box.id,
      width: box.width,
      height: box.height + roomForLanes(box.outlets.length),
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS', 'elk.alignment': 'TOP' },
      ports: [inlet(box), ...box.outlets.map((outlet, index) => exit(box, outlet, index))],
    })),
    edges: sketch.lines
      .filter((line) => known.has(line.from) && known.has(line.to))
      .map((line, index) => ({
        id: `line-${index}`,
        sources: [port(line.from, line.outlet)],
        targets: [port(line.to, '')],
      })),
  };
}

/** Where ELK put the boxes, the topmost at 0. Not rounded to whole pixels: lines that lie straight must stay so. */
export function readPositions(graph: ElkNode): Positions {
  const children = graph.children ?? [];
  const left = Math.min(...children.map((child) => child.x ?? 0));
  const top = Math.min(...children.map((child) => child.y ?? 0));
  const tenths = (value: number) => Math.round(value * 10) / 10;
  return Object.fromEntries(
    children.map((child) => [child.id, { x: tenths((child.x ?? 0) - left), y: tenths((child.y ?? 0) - top) }]),
  );
}

function inlet(box: Box): ElkPort {
  return {
    id: port(box.id, ''),
    x: box.width / 2,
    y: 0,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': 'NORTH' },
  };
}

function exit(box: Box, outlet: string, index: number): ElkPort {
  const cell = box.width / box.outlets.length;
  return {
    id: port(box.id, outlet),
    x: cell * (index + 0.5),
    y: box.height + roomForLanes(box.outlets.length),
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': 'SOUTH' },
  };
}

function port(node: string, outlet: string): string {
  return `${node}:${outlet}`;
}
