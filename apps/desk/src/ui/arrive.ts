import type { Attachment } from 'svelte/attachments';

/** The heading of a page gets the focus when the page comes, so that a screen reader starts there. */
export const arrive: Attachment<HTMLElement> = (heading) => {
  heading.focus({ preventScroll: true });
};
