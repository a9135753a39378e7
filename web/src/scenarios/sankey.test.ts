import { describe, expect, it } from 'vitest';
import type { CorridorFlow, ElementFlow } from './compare';
import { corridorName, kindOfCorridor, type Names } from './corridors';
import { sankeyOf } from './sankey';

const element = (name: string, mode: ElementFlow['mode']) => ({ name, mode });
const names: Names = new Map([
  ['post:a', element('Ata', 'rail')], ['post:b', element('Bek', 'rail')], ['post:c', element('Chaman', 'road')], ['service:s', element('Karachi – Dubai', 'sea')],
]);
const flow = (group: string, corridor: string[], tonnes: number) => ({ group, corridor, tonnes, originCountry: 'KZ', destinationCountry: 'PK' }) as CorridorFlow;
const limits = { groups: 2, corridors: 1, gates: 1, height: 200, gap: 10 };

describe('goods, corridors, borders', () => {
  const flows = [flow('grain', ['post:a', 'post:b'], 60), flow('grain', ['post:c'], 20), flow('metals', ['post:a', 'post:b'], 10), flow('pharma', ['service:s'], 10)];
  const chart = sankeyOf(flows, names, limits);
  const column = (number: number) => chart.nodes.filter((node) => node.column === number);

  it('keep every tonne in every column', () => {
    for (const each of [0, 1, 2]) expect(column(each).reduce((sum, node) => sum + node.tonnes, 0), `column ${each}`).toBe(100);
    expect(chart.rows.reduce((sum, row) => sum + row.tonnes, 0)).toBe(100);
  });

  it('the largest stand first and what is put together last, split by mode', () => {
    expect(column(0).map((node) => node.of)).toEqual(['grain', 'metals', 'other']);
    expect(column(1).map((node) => [node.of, node.rest])).toEqual([['post:a post:b', false], ['road', true], ['sea', true]]);
  });

  it('nodes do not overlap, and are as high as their tonnes', () => {
    // three nodes in the fullest column: 200 less two gaps of 10 for 100 t
    expect(column(0).map((node) => node.height)).toEqual([144, 18, 18]);
    for (const each of [0, 1, 2]) column(each).slice(1).forEach((node, i) => expect(node.y).toBeCloseTo(column(each)[i]!.y + column(each)[i]!.height + 10));
  });

  it('ribbons fill both of their ends', () => {
    for (const node of chart.nodes) {
      const [out, into] = [chart.ribbons.filter((each) => each.from === node), chart.ribbons.filter((each) => each.to === node)];
      for (const side of [out, into]) if (side.length > 0) expect(side.reduce((sum, each) => sum + each.thickness, 0)).toBeCloseTo(node.height);
    }
  });

  it('a gate is where the goods come in at last', () => {
    expect(column(2).map((node) => [node.of, node.tonnes])).toEqual([['post:b', 70], ['road', 20], ['sea', 10]]);
  });

  it('of nothing is nothing', () => {
    expect(sankeyOf([], names).nodes).toEqual([]);
  });
});

it('a corridor is named by its posts and ports, mode by mode', () => {
  expect(corridorName(['post:a', 'post:b', 'service:s'], names)).toBe('rail Ata · Bek + sea Karachi – Dubai');
  expect(corridorName([], names)).toBe('no border');
  expect(kindOfCorridor(['post:a', 'post:c'], names)).toBe('mixed');
});
