// Goods -> corridor -> the border or port by which they arrive: the few that can be told apart, and where they stand.

import type { CorridorFlow } from './compare';
import { keyOf, kindOfCorridor, KINDS, type Names } from './corridors';

export interface SankeyNode {
  id: string;
  column: 0 | 1 | 2;
  /** Group of goods, corridor or element; of a rest, what it is the rest of. */
  of: string;
  rest: boolean;
  tonnes: number;
  /** Pixels from the top. */
  y: number;
  height: number;
}

export interface SankeyRibbon {
  from: SankeyNode;
  to: SankeyNode;
  tonnes: number;
  fromY: number;
  toY: number;
  thickness: number;
}

/** One line of the table beside the chart. */
export interface SankeyRow {
  nodes: [SankeyNode, SankeyNode, SankeyNode];
  tonnes: number;
}

export interface Sankey {
  nodes: SankeyNode[];
  ribbons: SankeyRibbon[];
  rows: SankeyRow[];
  tonnes: number;
}

export interface SankeyLimits {
  groups: number;
  corridors: number;
  gates: number;
  height: number;
  gap: number;
}

const USUAL: SankeyLimits = { groups: 10, corridors: 12, gates: 13, height: 580, gap: 7 };

/** @param names modes of the elements, by which the rest of the corridors is split */
export function sankeyOf(flows: readonly CorridorFlow[], names: Names, limits: SankeyLimits = USUAL): Sankey {
  const gateOf = (flow: CorridorFlow) => flow.corridor.at(-1) ?? '';
  const groups = largest(flows, (flow) => flow.group, limits.groups, 'other');
  const corridors = largest(flows, keyOf, limits.corridors, '');
  const gates = largest(flows, gateOf, limits.gates, '');
  const nodes = new Map<string, SankeyNode>();
  const rows = new Map<string, SankeyRow>();
  const node = (column: 0 | 1 | 2, of: string, rest: boolean): SankeyNode => {
    const id = `${column}/${rest ? 'rest ' : ''}${of}`;
    const known = nodes.get(id);
    if (known) return known;
    const made: SankeyNode = { id, column, of, rest, tonnes: 0, y: 0, height: 0 };
    nodes.set(id, made);
    return made;
  };
  for (const flow of flows) {
    const corridor = keyOf(flow);
    const gate = gateOf(flow);
    const way: SankeyRow['nodes'] = [
      groups.has(flow.group) ? node(0, flow.group, false) : node(0, 'other', true),
      corridors.has(corridor) ? node(1, corridor, false) : node(1, kindOfCorridor(flow.corridor, names), true),
      gates.has(gate) ? node(2, gate, false) : node(2, kindOfCorridor(flow.corridor.slice(-1), names), true),
    ];
    for (const each of way) each.tonnes += flow.tonnes;
    const key = way.map((each) => each.id).join('|');
    const row = rows.get(key);
    if (row) row.tonnes += flow.tonnes;
    else rows.set(key, { nodes: way, tonnes: flow.tonnes });
  }
  const tonnes = flows.reduce((sum, flow) => sum + flow.tonnes, 0);
  const table = [...rows.values()].sort((a, b) => b.tonnes - a.tonnes);
  const all = stand([...nodes.values()], table, tonnes, limits);
  return { nodes: all, ribbons: ribbonsOf(all, table), rows: table, tonnes };
}

function largest(flows: readonly CorridorFlow[], key: (flow: CorridorFlow) => string, most: number, never: string): Set<string> {
  const sums = new Map<string, number>();
  for (const flow of flows) sums.set(key(flow), (sums.get(key(flow)) ?? 0) + flow.tonnes);
  sums.delete(never);
  return new Set([...sums].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, most).map(([name]) => name));
}

/** Puts nodes below each other: the largest first, what is the rest last, and gates near the corridors that lead to them. */
function stand(nodes: SankeyNode[], rows: readonly SankeyRow[], tonnes: number, { height, gap }: SankeyLimits): SankeyNode[] {
  const columns = ([0, 1, 2] as const).map((column) => nodes.filter((node) => node.column === column));
  const most = Math.max(1, ...columns.map((column) => column.length));
  const pixelsPerTonne = tonnes > 0 ? Math.max(1, height - gap * (most - 1)) / tonnes : 0;
  const place = (column: SankeyNode[]) => {
    let y = 0;
    for (const node of column) {
      Object.assign(node, { y, height: node.tonnes * pixelsPerTonne });
      y += node.height + gap;
    }
  };
  const bySize = (a: SankeyNode, b: SankeyNode) => Number(a.rest) - Number(b.rest) || (a.rest ? restOrder(a) - restOrder(b) : b.tonnes - a.tonnes);
  columns[0]!.sort(bySize);
  columns[1]!.sort(bySize);
  place(columns[0]!);
  place(columns[1]!);
  const middle = new Map<SankeyNode, number>();
  for (const node of columns[2]!) {
    const own = rows.filter((row) => row.nodes[2] === node);
    middle.set(node, own.reduce((sum, row) => sum + row.tonnes * (row.nodes[1].y + row.nodes[1].height / 2), 0) / node.tonnes);
  }
  columns[2]!.sort((a, b) => Number(a.rest) - Number(b.rest) || (a.rest ? restOrder(a) - restOrder(b) : (middle.get(a) ?? 0) - (middle.get(b) ?? 0)));
  place(columns[2]!);
  return columns.flat();
}

const restOrder = (node: SankeyNode): number => KINDS.indexOf(node.of as (typeof KINDS)[number]);

function ribbonsOf(nodes: readonly SankeyNode[], rows: readonly SankeyRow[]): SankeyRibbon[] {
  const order = new Map(nodes.map((node, i) => [node, i]));
  const used = { from: new Map<SankeyNode, number>(), to: new Map<SankeyNode, number>() };
  const sums = new Map<string, SankeyRibbon>();
  for (const row of rows) {
    for (const step of [0, 1] as const) {
      const [from, to] = [row.nodes[step], row.nodes[step + 1]!];
      const key = `${from.id}|${to.id}`;
      const known = sums.get(key);
      if (known) known.tonnes += row.tonnes;
      else sums.set(key, { from, to, tonnes: row.tonnes, fromY: 0, toY: 0, thickness: 0 });
    }
  }
  const ribbons = [...sums.values()];
  const at = (node: SankeyNode) => order.get(node) ?? 0;
  for (const ribbon of ribbons) ribbon.thickness = ribbon.tonnes * (ribbon.from.height / ribbon.from.tonnes);
  for (const ribbon of [...ribbons].sort((a, b) => at(a.to) - at(b.to))) ribbon.fromY = take(used.from, ribbon.from, ribbon.thickness);
  for (const ribbon of [...ribbons].sort((a, b) => at(a.from) - at(b.from))) ribbon.toY = take(used.to, ribbon.to, ribbon.thickness);
  return ribbons;
}

function take(used: Map<SankeyNode, number>, node: SankeyNode, thickness: number): number {
  const y = used.get(node) ?? node.y;
  used.set(node, y + thickness);
  return y;
}
