import type { Attachment } from 'svelte/attachments';

/** A text field that is as high as its words. `text` is only read, so that it also grows when the words come from elsewhere. */
export const grow =
  (text: () => string): Attachment<HTMLTextAreaElement> =>
  (field) => {
    text();
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 3}px`;
  };
