/** A moment (UTC ms) or a day (2026-11-21) as people say it. */
export function dayInWords(language: string, at: number | string): string {
  // A day without a time is that day everywhere: noon in UTC is on it in every zone that meets with us.
  const date = typeof at === 'number' ? new Date(at) : new Date(`${at}T12:00:00Z`);
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}
