/** Where the cursor was, and where it belongs when somebody else changed the text around it. */
export type Caret = { readonly start: number; readonly end: number };

/**
 * The cursor after a text became another one: it stays behind the words before it, or, when those changed, before the
 * words after it.
 */
export function caretAfter(before: string, after: string, { start, end }: Caret): Caret {
  const behind = before.slice(end);
  if (before.slice(0, end) !== after.slice(0, end) && after.endsWith(behind)) {
    const moved = after.length - before.length;
    return { start: Math.max(0, start + moved), end: Math.max(0, end + moved) };
  }
  return { start: Math.min(start, after.length), end: Math.min(end, after.length) };
}
