// Colours and widths of flows on the map.

import type { DrawnFlow } from '../map/features';
import type { Theme } from '../map/palette';
import { widthPixels, type FlowLine } from './compare';

export type View = 'network' | 'flow' | 'change' | 'ranking';
export const VIEWS: readonly View[] = ['network', 'flow', 'change', 'ranking'];

/** Blue for less, orange for more (Okabe and Ito), grey for what stays: told apart with every kind of colour blindness. */
export function changeColours(theme: Theme): { more: string; less: string; same: string } {
  return theme === 'dark' ? { more: '#ff9a3c', less: '#56b4e9', same: '#8d9298' } : { more: '#c2410c', less: '#0072b2', same: '#8f8a80' };
}

/** Modes of the flow map; further apart than the lines of the network, for here colour is all there is. */
export function flowColours(theme: Theme): { road: string; rail: string; sea: string; air: string; worst: string } {
  return theme === 'dark'
    ? { road: '#ffb454', rail: '#5aa9ff', sea: '#3ddba0', air: '#c6b3e6', worst: '#f2877f' }
    : { road: '#c2410c', rail: '#0b4a9c', sea: '#1a9a6c', air: '#77608c', worst: '#a3151b' };
}

/** @param largest tonnes of the widest line; one scale for more and for less */
export function drawFlows(lines: readonly FlowLine[], view: View, largest: number, theme: Theme): DrawnFlow[] {
  const ofMode = flowColours(theme);
  const { more, less, same } = changeColours(theme);
  const changed = (tonnes: number) => (tonnes === 0 ? same : tonnes > 0 ? more : less);
  return lines.map((line) => ({
    element: line.element,
    path: line.path,
    pixels: line.tonnes === 0 ? 1 : widthPixels(line.tonnes, largest),
    colour: view === 'flow' ? ofMode[line.mode] : changed(line.tonnes),
  }));
}

/** One to three round figures up to the largest, for a legend: 1, 2 or 5 times a power of ten. */
export function steps(largest: number): number[] {
  if (!(largest > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(largest));
  const top = [5, 2, 1].find((each) => each * power <= largest)! * power;
  return top >= 10_000 ? [top / 10, top] : [top];
}
