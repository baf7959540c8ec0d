import type { Attachment } from 'svelte/attachments';

/** How large everything on a sheet may be, as parts of the usual size; the first that fits on the page is taken. */
const sizes = [1.2, 1.08, 1, 0.92, 0.84, 0.76, 0.68, 0.6] as const;

/**
 * Makes what stands on a page as large as fits on it. The page has a fixed height and measures its content in `--u`. What fits in
 * no size keeps one that can be read, and is marked as `long`: it goes on to a second page.
 */
export const fitPage: Attachment<HTMLElement> = (page) => {
  for (const size of sizes) {
    page.style.setProperty('--u', `${size}`);
    if (page.scrollHeight <= page.clientHeight) return;
  }
  page.style.setProperty('--u', '0.76');
  page.classList.add('long');
};
