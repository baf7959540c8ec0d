type Tongue = 'nl' | 'en';

const zone = 'Europe/Amsterdam';
const tags: Readonly<Record<Tongue, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** A moment (UTC ms) as a day: 21 november 2026, without the year when it is this year's. */
export function showDay(tongue: Tongue, at: number, now: number): string {
  const year = (ms: number) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(ms);
  return new Intl.DateTimeFormat(tags[tongue], {
    day: 'numeric',
    month: 'long',
    ...(year(at) === year(now) ? {} : { year: 'numeric' as const }),
    timeZone: zone,
  }).format(at);
}

/** A day without a time (2026-11-21), read as that day and never as a moment. */
export const showPlainDay = (tongue: Tongue, day: string, now: number): string =>
  showDay(tongue, Date.parse(`${day}T12:00:00Z`), now);

/** 14:05. */
export const showTime = (tongue: Tongue, at: number): string =>
  new Intl.DateTimeFormat(tags[tongue], { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);

/** 5:07, for a timer. */
export function showSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Today as 2026-11-21. */
export const dayOf = (at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
