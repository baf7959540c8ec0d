/** Every page of the desk, by its address under /desk. */
export type Route =
  | { page: 'shelf' }
  | { page: 'sign-in' }
  | { page: 'begin'; link: string }
  | { page: 'start'; group: string | undefined }
  | { page: 'group'; id: string; cards: boolean }
  | { page: 'meeting'; id: string }
  | { page: 'console'; id: string }
  | { page: 'join-sheet'; id: string }
  | { page: 'paper'; id: string }
  | { page: 'board'; id: string }
  | { page: 'stage'; id: string; secret: string }
  | { page: 'nowhere' };

/** Reads an address; `fragment` is without its #. */
export function routeOf(path: string, fragment: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts[0] !== 'desk') return { page: 'nowhere' };
  const [, first, id, last, ...more] = parts;
  if (more.length > 0) return { page: 'nowhere' };
  if (first === undefined) return { page: 'shelf' };
  if (id === undefined) {
    if (first === 'sign-in') return { page: 'sign-in' };
    if (first === 'begin') return { page: 'begin', link: fragment };
    if (first === 'start') return { page: 'start', group: undefined };
    return { page: 'nowhere' };
  }
  switch (`${first}/${last ?? ''}`) {
    case 'start/':
      return { page: 'start', group: id };
    case 'groups/':
      return { page: 'group', id, cards: false };
    // Codes are told once: these are the cards that were just made, or the group as it is.
    case 'groups/cards':
      return { page: 'group', id, cards: true };
    case 'meetings/':
      return { page: 'meeting', id };
    case 'meetings/console':
      return { page: 'console', id };
    case 'meetings/join-sheet':
      return { page: 'join-sheet', id };
    case 'meetings/paper':
      return { page: 'paper', id };
    case 'boards/':
      return { page: 'board', id };
    case 'stage/':
      return { page: 'stage', id, secret: fragment };
    default:
      return { page: 'nowhere' };
  }
}
