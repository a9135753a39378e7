// Large figures in the unit in which they are read.

import { number } from '../i18n/format';
import { t } from '../i18n/index.svelte';

/** `17.4 Mt`, `920 kt`, `85 t`. */
export const tonnesText = (tonnes: number): string => withUnit(tonnes, '');

/** As before, with a sign: what rounds to nothing has none. */
export function signedTonnes(tonnes: number): string {
  return withUnit(tonnes, Math.abs(tonnes) < 0.5 ? '' : tonnes > 0 ? '+' : '−');
}

/** The sign goes with the figure, so that a right-to-left sentence does not part them. */
function withUnit(tonnes: number, sign: string): string {
  const size = Math.abs(tonnes);
  if (size >= 999_500) return t('scenarios.unit.mt', { value: sign + number(size / 1e6, size >= 9.95e6 ? 0 : 1) });
  if (size >= 999.5) return t('scenarios.unit.kt', { value: sign + number(size / 1e3) });
  return t('scenarios.unit.t', { value: sign + number(size) });
}

/** A difference with its sign; what rounds to nothing has none. */
export function signed(value: number, decimals = 0): string {
  if (Math.abs(value) * 10 ** decimals < 0.5) return number(0);
  return (value > 0 ? '+' : '−') + number(Math.abs(value), decimals);
}
