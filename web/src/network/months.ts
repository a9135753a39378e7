// Days and months as ISO text, and the slider that steps through months.

/** Months between two days or months, such as 2026-03 and 2026-03-15; negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

/** The month `step` after this one, `YYYY-MM`. */
export function addMonths(month: string, step: number): string {
  const number = monthNumber(month) + step;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

export function daysInMonth(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

/** The same day of another month, or the last day of it when it is shorter. */
export function dayInMonth(day: string, month: string): string {
  const number = Math.min(Number(day.slice(8, 10)) || 1, daysInMonth(month));
  return `${month.slice(0, 7)}-${String(number).padStart(2, '0')}`;
}

/** The day `step` months later, kept inside the bounds. */
export function stepMonths(day: string, step: number, first: string, last: string): string {
  return clampDay(dayInMonth(day, addMonths(day, step)), first, last);
}

/** ISO days order as text. */
export function clampDay(day: string, first: string, last: string): string {
  if (day < first) return first;
  return day > last ? last : day;
}

/** Whether this is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string | null | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether this is a month, written `YYYY-MM`. */
export const isMonth = (text: string | null | undefined): text is string => isDay(text ? `${text}-01` : text);
