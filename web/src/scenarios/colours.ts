// Colours and widths of flows on the map.

import type { DrawnFlow } from '../map/features';
import { PALETTES, type Theme } from '../map/palette';
import { widthPixels, type FlowLine } from './compare';

export type View = 'flow' | 'change';

/** Blue for less, orange for more (Okabe and Ito): told apart with every kind of colour blindness. What does not change is not drawn. */
export function changeColours(theme: Theme): { more: string; less: string } {
  return theme === 'dark' ? { more: '#ff9a3c', less: '#56b4e9' } : { more: '#c2410c', less: '#0072b2' };
}

/** @param largest tonnes of the widest line; one scale for more and for less */
export function drawFlows(lines: readonly FlowLine[], view: View, largest: number, theme: Theme): DrawnFlow[] {
  const { lines: kinds } = PALETTES[theme];
  const { more, less } = changeColours(theme);
  const ofMode = { road: kinds.road, rail: kinds.rail1520, sea: kinds.sea, air: kinds.air };
  return lines.map((line) => ({
    element: line.element,
    path: line.path,
    pixels: widthPixels(line.tonnes, largest),
    colour: view === 'flow' ? ofMode[line.mode] : line.tonnes > 0 ? more : less,
  }));
}
