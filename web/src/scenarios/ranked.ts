// A ranking on the map: lines as wide, and places as large, as their closure costs.

import type { components } from '../api/contract';
import type { MapNetwork } from '../map/elements';
import type { DrawnFlow } from '../map/features';

type Line = components['schemas']['RankingLine'];

/** Closures that do the same: lines behind each other, and the post between them. */
export interface Stretch {
  line: Line;
  /** How many others do the same. */
  others: number;
}

/** One closure for each stretch, named by its post where it has one; the order stays. */
export function stretchesOf(lines: readonly Line[]): Stretch[] {
  const stretches = new Map<string, Stretch>();
  for (const line of lines) {
    const key = [line.extraUsd, line.extraTonneDays, line.lostTonnes, line.usedTonnes].map(Math.round).join('/');
    const known = stretches.get(key);
    if (!known) stretches.set(key, { line, others: 0 });
    else {
      known.others += 1;
      if (line.element.startsWith('post:') && !known.line.element.startsWith('post:')) known.line = line;
    }
  }
  return [...stretches.values()];
}

const WIDEST_PIXELS = 10;
const LARGEST_PIXELS = 34;
const MOST = 80;

export function drawRanking(lines: readonly Line[], network: MapNetwork, colour: string): DrawnFlow[] {
  const most = Math.max(1, ...lines.map((line) => line.extraUsd));
  const paths = new Map(network.lines.map((line) => [line.id, line.path]));
  const places = new Map(network.points.map((point) => [point.id, point.at]));
  return lines.filter((line) => line.extraUsd > 0).slice(0, MOST).flatMap((line): DrawnFlow[] => {
    const share = line.extraUsd / most;
    const path = paths.get(line.element);
    if (path) return [{ element: line.element, path, pixels: Math.max(1, WIDEST_PIXELS * share), colour }];
    const at = places.get(line.element);
    // the area of a disc, not its width, goes with the figure
    return at ? [{ element: line.element, path: [at], pixels: Math.max(4, LARGEST_PIXELS * Math.sqrt(share)), colour }] : [];
  });
}
