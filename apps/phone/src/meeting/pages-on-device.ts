import type { Shelf } from '../door/kept-seat.ts';
import type { Pages } from './Notebook.svelte.ts';

/** The notebook of one seat on the device. A browser that blocks storage lets it throw, and the notebook says so. */
export function pagesOnDevice(shelf: Shelf | undefined, token: string): Pages {
  const name = `raakvlak.notebook.${token}`;
  const open = (): Shelf => {
    if (!shelf) throw new Error('this browser keeps nothing');
    return shelf;
  };
  return {
    read: () => open().getItem(name),
    write: (text) => open().setItem(name, text),
    tear: () => shelf?.removeItem(name),
  };
}
