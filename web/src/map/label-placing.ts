// Which labels fit. The most important come first; a label that would touch one already placed is left out.

export interface LabelWish {
  id: string;
  /** Anchor on the screen, CSS pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Lower comes first. */
  priority: number;
  /** Where the label may stand about its anchor; tried in order. */
  places: readonly ('centre' | 'above' | 'below' | 'after' | 'before')[];
  /** Free space round the anchor that the sign itself takes, CSS pixels. */
  gap: number;
}

export interface PlacedLabel {
  id: string;
  /** Middle of the label, CSS pixels. */
  x: number;
  y: number;
}

/** Left, top, right, bottom, CSS pixels. */
export type Rectangle = [number, number, number, number];

const PADDING_PIXELS = 2;
const CELL_PIXELS = 96;

/** Places what fits into `width` by `height` pixels; labels wholly outside are left out. */
export function placeLabels(
  wishes: readonly LabelWish[],
  width: number,
  height: number,
  taken: readonly Rectangle[] = [],
): PlacedLabel[] {
  const grid = new Map<string, Rectangle[]>();
  for (const each of taken) enter(grid, each);
  const placed: PlacedLabel[] = [];
  for (const wish of [...wishes].sort((a, b) => a.priority - b.priority)) {
    const spot = findSpot(wish, width, height, grid);
    if (!spot) continue;
    enter(grid, rectangle(wish, spot));
    placed.push({ id: wish.id, x: spot[0], y: spot[1] });
  }
  return placed;
}

function findSpot(wish: LabelWish, width: number, height: number, grid: Map<string, Rectangle[]>) {
  for (const place of wish.places) {
    const spot = spotOf(wish, place);
    const area = rectangle(wish, spot);
    const outside = area[0] < 0 || area[1] < 0 || area[2] > width || area[3] > height;
    if (!outside && !touches(grid, area)) return spot;
  }
  return undefined;
}

function spotOf(wish: LabelWish, place: LabelWish['places'][number]): [number, number] {
  const aside = wish.gap + wish.width / 2;
  const apart = wish.gap + wish.height / 2;
  switch (place) {
    case 'centre': return [wish.x, wish.y];
    case 'above': return [wish.x, wish.y - apart];
    case 'below': return [wish.x, wish.y + apart];
    case 'after': return [wish.x + aside, wish.y];
    case 'before': return [wish.x - aside, wish.y];
  }
}

function rectangle(wish: LabelWish, [x, y]: readonly [number, number]): Rectangle {
  const halfWidth = wish.width / 2 + PADDING_PIXELS;
  const halfHeight = wish.height / 2 + PADDING_PIXELS;
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

function* cells(area: Rectangle): Generator<string> {
  for (let column = Math.floor(area[0] / CELL_PIXELS); column <= Math.floor(area[2] / CELL_PIXELS); column++) {
    for (let row = Math.floor(area[1] / CELL_PIXELS); row <= Math.floor(area[3] / CELL_PIXELS); row++) {
      yield `${column}:${row}`;
    }
  }
}

function enter(grid: Map<string, Rectangle[]>, area: Rectangle): void {
  for (const cell of cells(area)) {
    const there = grid.get(cell);
    if (there) there.push(area);
    else grid.set(cell, [area]);
  }
}

function touches(grid: Map<string, Rectangle[]>, area: Rectangle): boolean {
  for (const cell of cells(area)) {
    if (grid.get(cell)?.some((other) => overlap(area, other))) return true;
  }
  return false;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
