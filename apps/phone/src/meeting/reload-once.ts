/**
 * A page that is older than the server hands its words to the page that comes after the reload, and reloads once. They
 * travel in the tab's own name, which lives in memory only: also a seat that is not kept leaves nothing on the device.
 */
type Tab = { name: string; readonly location: Pick<Location, 'reload'> };

type Handover = { readonly for: string; readonly notebook: string };

const mark = 'raakvlak ';

/** False when this page itself came out of such a reload: a second one would not help. */
export function reloadOnce(tab: Tab, seat: string, notebook: string): boolean {
  if (tab.name.startsWith(mark)) return false;
  tab.name = mark + JSON.stringify({ for: seat, notebook } satisfies Handover);
  tab.location.reload();
  return true;
}

/** The words of the page before this one. The tab keeps the mark until the server has let it in. */
export function takeHandover(tab: Pick<Tab, 'name'>, seat: string): string | undefined {
  if (!tab.name.startsWith(mark)) return undefined;
  const text = tab.name.slice(mark.length);
  tab.name = mark;
  try {
    const handover = JSON.parse(text) as Partial<Handover>;
    return handover.for === seat ? handover.notebook : undefined;
  } catch {
    // Only the mark is left: that page had nothing more to say.
    return undefined;
  }
}

/** The server let this page in: it may reload again another time. */
export function letIn(tab: Pick<Tab, 'name'>): void {
  if (tab.name.startsWith(mark)) tab.name = '';
}
