import { inflateRawSync } from 'node:zlib';

const [localHead, centralHead] = [30, 46];

/** The files in a zip by their names, read from its own list; for looking at a workbook without the library that wrote it. */
export function unzipped(zip: Buffer): ReadonlyMap<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('This is no zip');
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const from = local + localHead + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + size);
    files.set(
      zip.toString('utf8', at + centralHead, at + centralHead + (name ?? 0)),
      (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'),
    );
    at += centralHead + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/** The lines of a workbook's first sheet: what stands in each cell, and whether it is words or a number. */
export function sheetOf(xlsx: Buffer): (string | number | undefined)[][] {
  const files = unzipped(xlsx);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  const words = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, one = '']) => plain(one),
  );
  if (/<f[\s>]/.test(sheet)) throw new Error('There is a formula in it');
  return [...sheet.matchAll(/<row[^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => {
    const line: (string | number | undefined)[] = [];
    for (const [, head = '', body = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const column = /r="([A-Z]+)/.exec(head)?.[1] ?? 'A';
      const value = /<v>([\s\S]*?)<\/v>/.exec(body)?.[1];
      const at = column.charCodeAt(0) - 'A'.charCodeAt(0);
      if (head.includes('t="s"')) line[at] = words[Number(value)];
      else if (head.includes('t="inlineStr"')) line[at] = plain(body);
      else line[at] = value === undefined ? undefined : Number(value);
    }
    return Array.from(line);
  });
}

const signs: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const plain = (xml: string): string =>
  [...xml.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (sign) => signs[sign] ?? sign);
