/**
 * What the pointer or the keyboard is on: one option and, in it, one leg. The leg strip writes it, the
 * map and the chart follow it, and the other way round.
 */
export interface Highlight {
  /** id of the option, or null when nothing is highlighted */
  option: string | null;
  /** index of the leg in the option, from 0; null for the whole option */
  leg: number | null;
}

export const highlight: Highlight = $state({ option: null, leg: null });

export function point(option: string | null, leg: number | null = null): void {
  highlight.option = option;
  highlight.leg = leg;
}
