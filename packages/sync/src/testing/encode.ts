import * as encoding from 'lib0/encoding';

/** Writes updates in format V1 by hand, also such as no honest phone would. */
export type Id = readonly [client: number, clock: number];

/** Content by the name that Yjs gives it. */
export type AnyContent =
  | { readonly is: 'deleted'; readonly length: number }
  | { readonly is: 'json'; readonly of: readonly string[] }
  | { readonly is: 'binary'; readonly bytes: Uint8Array }
  | { readonly is: 'string'; readonly text: string }
  | { readonly is: 'embed'; readonly json: string }
  | { readonly is: 'format'; readonly key: string; readonly json: string }
  | { readonly is: 'type'; readonly type: number; readonly name?: string }
  | { readonly is: 'any'; readonly of: readonly unknown[] }
  | { readonly is: 'doc'; readonly guid: string }
  | { readonly is: 'move' };

export type AnyStruct =
  | { readonly is: 'gc' | 'skip'; readonly length: number }
  | {
      readonly is: 'item';
      readonly origin?: Id;
      readonly right?: Id;
      readonly root?: string;
      readonly parent?: Id;
      readonly key?: string;
      readonly content: AnyContent;
    };

export type AnySection = {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly AnyStruct[];
};
export type AnyDeletes = readonly (readonly [
  client: number,
  ...ranges: (readonly [clock: number, length: number])[],
])[];

const KIND = {
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
  move: 11,
};

/** The bytes of an update with these sections and deleted ranges. */
export function encodeUpdate(sections: readonly AnySection[], deletes: AnyDeletes = []): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, sections.length);
  for (const { client, clock, structs } of sections) {
    encoding.writeVarUint(to, structs.length);
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, clock);
    for (const struct of structs) writeStruct(to, struct);
  }
  encoding.writeVarUint(to, deletes.length);
  for (const [client, ...ranges] of deletes) {
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, ranges.length);
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(to, clock);
      encoding.writeVarUint(to, length);
    }
  }
  return encoding.toUint8Array(to);
}

/** Bytes as one writes them down. */
export function hex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function writeStruct(to: encoding.Encoder, struct: AnyStruct): void {
  if (struct.is !== 'item') {
    encoding.writeUint8(to, struct.is === 'gc' ? 0 : 10);
    encoding.writeVarUint(to, struct.length);
    return;
  }
  const { origin, right, root, parent, key, content } = struct;
  const info = KIND[content.is] | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20);
  encoding.writeUint8(to, info);
  if (origin) writeId(to, origin);
  if (right) writeId(to, right);
  if (!origin && !right) {
    encoding.writeVarUint(to, parent ? 0 : 1);
    if (parent) writeId(to, parent);
    else encoding.writeVarString(to, root ?? '');
    if (key !== undefined) encoding.writeVarString(to, key);
  }
  writeContent(to, content);
}

function writeId(to: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(to, client);
  encoding.writeVarUint(to, clock);
}

function writeContent(to: encoding.Encoder, content: AnyContent): void {
  switch (content.is) {
    case 'deleted':
      return encoding.writeVarUint(to, content.length);
    case 'json':
      encoding.writeVarUint(to, content.of.length);
      return content.of.forEach((json) => encoding.writeVarString(to, json));
    case 'binary':
      return encoding.writeVarUint8Array(to, content.bytes);
    case 'string':
      return encoding.writeVarString(to, content.text);
    case 'embed':
      return encoding.writeVarString(to, content.json);
    case 'format':
      encoding.writeVarString(to, content.key);
      return encoding.writeVarString(to, content.json);
    case 'type':
      encoding.writeVarUint(to, content.type);
      return content.name === undefined ? undefined : encoding.writeVarString(to, content.name);
    case 'any':
      encoding.writeVarUint(to, content.of.length);
      return content.of.forEach((value) =>
        encoding.writeAny(to, value as Parameters<typeof encoding.writeAny>[1]),
      );
    case 'doc':
      encoding.writeVarString(to, content.guid);
      return encoding.writeAny(to, {});
    case 'move':
      return;
  }
}
