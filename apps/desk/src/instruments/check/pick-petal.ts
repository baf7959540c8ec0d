import type { Attachment } from 'svelte/attachments';

/** A finger on a petal opens it. For a keyboard the same topics stand as buttons beside the flower. */
export const pickPetal =
  (pick: (question: string) => void): Attachment<HTMLElement> =>
  (flower) => {
    const tapped = ({ target }: MouseEvent): void => {
      const petal = target instanceof Element ? target.closest('[data-petal]') : null;
      const question = petal?.getAttribute('data-petal');
      if (question) pick(question);
    };
    flower.addEventListener('click', tapped);
    return () => flower.removeEventListener('click', tapped);
  };
