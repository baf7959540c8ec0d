import { untrack } from 'svelte';

/**
 * A value that changes at most once per `rest` ms: the first change at once, later ones together. Three hundred people
 * tapping would otherwise lay the wall anew at every tap. Call it while a component is set up.
 */
export function paced<T>(source: () => T, rest: number): { readonly value: T } {
  let value = $state.raw(untrack(source));
  let latest = untrack(source);
  let resting: ReturnType<typeof setTimeout> | undefined;

  function take(): void {
    value = latest;
    resting = setTimeout(() => {
      resting = undefined;
      if (latest !== value) take();
    }, rest);
  }

  $effect.pre(() => {
    latest = source();
    untrack(() => {
      if (latest !== value && resting === undefined) take();
    });
  });
  $effect(() => () => clearTimeout(resting));
  return {
    get value() {
      return value;
    },
  };
}
