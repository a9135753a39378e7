// The signs of points on the map. Each is a shape and a figure in a box of 24 by 24, as SVG paths, so that the map, its
// fallback and the legend draw the same. A border post is always a gate; its state shows in the colour and in the shape
// round it: disc, triangle, half-barred octagon, square
// with a cross, hollow diamond.

import type { Palette, State } from './palette';

export type PointKind = 'post' | 'port' | 'terminal' | 'airport' | 'station' | 'city' | 'junction';

export interface Sign {
  /** Outline filled with the colour of the state or kind. */
  shape: string;
  /** Figure stroked upon it. */
  figure: string;
  /** Only the outline is drawn, dashed. */
  hollow?: boolean;
  /** Edge of the sign on the map, CSS pixels. */
  size: number;
}

const GATE = 'M8 17V9.5Q8 7 12 7T16 9.5V17';

const LOW_GATE = 'M9 18.5V14Q9 12 12 12T15 14V18.5';

export const STATE_SIGNS: Record<State, Sign> = {
  open: { shape: 'M12 1.5A10.5 10.5 0 1 1 12 22.5A10.5 10.5 0 1 1 12 1.5Z', figure: GATE, size: 20 },
  restricted: { shape: 'M12 .8L23.6 21.6H.4Z', figure: LOW_GATE + 'M7 15.6H17', size: 23 },
  partly: { shape: 'M7.5 1.5H16.5L22.5 7.5V16.5L16.5 22.5H7.5L1.5 16.5V7.5Z', figure: GATE + 'M12 12.5H19', size: 21 },
  closed: { shape: 'M2.5 2.5H21.5V21.5H2.5Z', figure: 'M7 7L17 17M17 7L7 17', size: 20 },
  planned: { shape: 'M12 1L23 12L12 23L1 12Z', figure: 'M9 16V11Q9 9 12 9T15 11V16', hollow: true, size: 21 },
};

export const KIND_SIGNS: Record<'port' | 'terminal' | 'airport', Sign> = {
  port: {
    shape: 'M5 1.5H19Q22.5 1.5 22.5 5V19Q22.5 22.5 19 22.5H5Q1.5 22.5 1.5 19V5Q1.5 1.5 5 1.5Z',
    figure: 'M12 8.5V19M8.5 10.5H15.5M6 13.5Q6.5 19 12 19T18 13.5M12 8.5A2 2 0 1 1 12.01 8.5',
    size: 18,
  },
  terminal: {
    shape: 'M1.5 9L12 2.5L22.5 9V21.5H1.5Z',
    figure: 'M6.5 12H17.5V18H6.5ZM10.2 12V18M13.8 12V18',
    size: 16,
  },
  airport: {
    shape: 'M5 1.5H19Q22.5 1.5 22.5 5V19Q22.5 22.5 19 22.5H5Q1.5 22.5 1.5 19V5Q1.5 1.5 5 1.5Z',
    figure: 'M12 4.5V19.5M4.5 13.5L12 9.5L19.5 13.5M9 19L12 17L15 19',
    size: 18,
  },
};

/** Two strokes on a line that is shut. */
export const CROSS: Sign = { shape: 'M12 3A9 9 0 1 1 12 21A9 9 0 1 1 12 3Z', figure: 'M8.5 8.5L15.5 15.5M15.5 8.5L8.5 15.5', size: 15 };

export interface SignColours {
  shape: string;
  figure: string;
  halo: string;
}

export function stateColours(state: State, palette: Palette): SignColours {
  return { shape: palette.states[state], figure: palette.stateInks[state], halo: palette.halo };
}

/** Of ports, terminals and airports, which have no colour of a state. */
export const plainColours = (palette: Palette): SignColours => ({ shape: palette.node, figure: palette.halo, halo: palette.halo });

/** Draws a sign into an image for the map; `ratio` is device pixels per CSS pixel. */
export function drawSign(sign: Sign, colours: SignColours, ratio: number): ImageData {
  const edge = Math.round((sign.size + 2) * ratio);
  const canvas = document.createElement('canvas');
  canvas.width = edge;
  canvas.height = edge;
  const ink = canvas.getContext('2d')!;
  ink.translate(ratio, ratio);
  ink.scale((sign.size * ratio) / 24, (sign.size * ratio) / 24);
  paint(ink, sign, colours);
  return ink.getImageData(0, 0, edge, edge);
}

function paint(ink: CanvasRenderingContext2D, sign: Sign, colours: SignColours): void {
  const shape = new Path2D(sign.shape);
  ink.lineJoin = 'round';
  ink.lineCap = 'round';
  ink.fillStyle = sign.hollow ? colours.halo : colours.shape;
  ink.fill(shape);
  ink.lineWidth = sign.hollow ? 2 : 1.6;
  ink.strokeStyle = sign.hollow ? colours.shape : colours.halo;
  if (sign.hollow) ink.setLineDash([3.4, 2.6]);
  ink.stroke(shape);
  ink.setLineDash([]);
  ink.lineWidth = 2.3;
  ink.strokeStyle = sign.hollow ? colours.shape : colours.figure;
  ink.stroke(new Path2D(sign.figure));
}
