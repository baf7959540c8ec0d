import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every way in which words may lie in a file. */
const encodings = [
  (text: string) => Buffer.from(text, 'utf8'),
  (text: string) => Buffer.from(text, 'utf16le'),
  (text: string) => Buffer.from(text, 'utf16le').swap16(),
] as const;

/** Which of the words stand in any file of a folder, as bytes: the database, its journal, logs, backups. */
export function tracesIn(
  folder: string,
  words: Readonly<Record<string, string>>,
): Readonly<Record<string, string[]>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => ({ name, raw: readFileSync(join(parentPath, name)) }));
  const found = Object.entries(words).map(([of, text]) => {
    const forms = encodings.map((encoded) => encoded(text));
    return [
      of,
      files.filter(({ raw }) => forms.some((form) => raw.includes(form))).map(({ name }) => name),
    ] as const;
  });
  return Object.fromEntries(found.filter(([, where]) => where.length > 0));
}
