import type { Attachment } from 'svelte/attachments';

/** A text field that is as high as its words. `text` is only read, so that it also grows when the words come from elsewhere. */
export const grow =
  (text: () => string): Attachment<HTMLTextAreaElement> =>
  (field) => {
    text();
    const fit = (): void => {
      field.style.height = 'auto';
      field.style.height = `${field.scrollHeight + 3}px`;
    };
    fit();
    // In a window of another width the lines break elsewhere.
    let width = field.clientWidth;
    const seen = new ResizeObserver(() => {
      if (field.clientWidth === width) return;
      width = field.clientWidth;
      fit();
    });
    seen.observe(field);
    return () => seen.disconnect();
  };
