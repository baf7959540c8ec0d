import { crc32 } from 'node:zlib';

/** What lies beside bytes in a row, so that one sees whether they are still the bytes that were laid there. */
export const sumOf = (bytes: Uint8Array): number => crc32(bytes);
