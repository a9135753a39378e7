import { describe, expect, it } from 'vitest';
import { bottlenecks, changedLines, gainsOf, largestChanges, widthPixels, type ElementFlow, type RunLinks, type RunResult } from './compare';

function flow(element: string, tonnes: number, load: number | null = null): ElementFlow {
  return { element, name: element, mode: null, fromCountry: null, fromCountryName: null, tonnes, capacityTonnes: null, load, queueHours: 0, capacity: null };
}

function run(elements: ElementFlow[], corridors: RunResult['corridors'] = []): RunResult {
  return { elements, corridors } as unknown as RunResult;
}

function links(forwardTonnes: number, backwardTonnes: number): RunLinks {
  const properties = { element: 'link:a', name: 'a', mode: 'rail', from: 'x', to: 'y', fromName: 'X', toName: 'Y', forwardTonnes, backwardTonnes };
  return { features: [{ id: 'link:a', geometry: { coordinates: [[60, 40], [61, 41]] }, properties }] } as unknown as RunLinks;
}

describe('what a scenario changes', () => {
  it('is told with the largest change first, of whichever run has it', () => {
    const changes = largestChanges(run([flow('post:a', 500), flow('post:b', 90)]), run([flow('post:b', 100), flow('post:c', 700)]));
    expect(changes.map((each) => [each.element, each.after - each.before])).toEqual([['post:c', 700], ['post:a', -500], ['post:b', 10]]);
  });

  it('leaves lines to the map', () => {
    expect(largestChanges(run([]), run([flow('link:a', 900)]))).toEqual([]);
  });

  it('keeps the directions of a line apart', () => {
    const lines = changedLines(links(5000, 9000), links(8000, 2000));
    expect(lines.map((line) => [line.name, line.tonnes])).toEqual([['X → Y', 3000], ['Y → X', -7000]]);
    expect(lines[1]!.path[0]).toEqual([61, 41]);
  });
});

it('a line that stays as it is is drawn without tonnes', () => {
  expect(changedLines(links(5000, 900), links(5000, 1200)).map((line) => line.tonnes)).toEqual([0, 0]);
});

it('those who gain most come first, by money', () => {
  const gain = (originCountry: string, usdPerTonne: number, tonnes: number) => ({ originCountry, group: 'grain', tonnes, strandedTonnes: 0, usdPerTonne, days: 0 });
  const changes = { gains: [gain('KZ', -1, 5000), gain('PK', -2, 9000), gain('UZ', 3, 800), gain('IR', 0, 1)] } as unknown as Parameters<typeof gainsOf>[0];
  const { gain: gains, lose } = gainsOf(changes);
  expect(gains.map((each) => [each.originCountry, each.usd])).toEqual([['PK', -18000], ['KZ', -5000]]);
  expect(lose.map((each) => each.originCountry)).toEqual(['UZ']);
});

it('bottlenecks are what is limited and half full, the fullest first', () => {
  const found = bottlenecks(run([flow('post:a', 1, 0.6), flow('post:b', 9), flow('post:c', 1, 1.2), flow('post:d', 1, 0.1)]));
  expect(found.map((each) => each.element)).toEqual(['post:c', 'post:a']);
});

it('twice the tonnes are twice as wide', () => {
  expect(widthPixels(-800, 1000)).toBeCloseTo(2 * widthPixels(400, 1000));
});
