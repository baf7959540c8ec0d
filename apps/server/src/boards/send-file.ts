import type { Response } from 'express';

export type FileToSend = {
  readonly name: string;
  readonly type: string;
  readonly content: string | Buffer;
};

/** Travels as a file with this name, without the signs that no folder takes. */
export function sendFile(response: Response, { name, type, content }: FileToSend): void {
  response
    .attachment(name.replace(/[/\\:*?"<>|]/g, ''))
    .type(type)
    .send(content);
}
