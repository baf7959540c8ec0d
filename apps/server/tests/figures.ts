import { visitor } from './visitor.ts';
import type { TestApp } from './boot.ts';

export const metricsToken = 'een-geheim-van-de-beheerder';

/** The figures as Prometheus reads them: each line's name and labels, and its number. */
export async function figures(server: Pick<TestApp, 'base'>): Promise<ReadonlyMap<string, number>> {
  const { text, status } = await visitor(server).ask<undefined>('GET', '/metrics', undefined, {
    authorization: `Bearer ${metricsToken}`,
  });
  if (status !== 200) throw new Error(`${status} ${text}`);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at))];
    }),
  );
}

/** Every value of every label, with its label's name before it. */
export const labelsIn = (names: Iterable<string>): string[] =>
  [...names].flatMap((name) =>
    [...name.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, value]) => `${label}=${value}`),
  );
