/** What came, one behind the other with its length in front: a relay knows nothing of Yjs. */
export function joined(pieces) {
  const whole = Buffer.allocUnsafe(pieces.reduce((sum, { length }) => sum + 4 + length, 0));
  let at = 0;
  for (const piece of pieces) {
    at = whole.writeUInt32BE(piece.length, at);
    at += piece.copy(whole, at);
  }
  return whole;
}

/** Passes on what comes in a room, at once or joined per tick (ms), and keeps it for whoever comes later. */
export class Relay {
  #tick;
  #send;
  #rooms = new Map();

  constructor(tick, send) {
    this.#tick = tick;
    this.#send = send;
  }

  /** Everything so far, as one message; empty when there is nothing. */
  soFar(name) {
    const room = this.#room(name);
    if (room.kept.length > 1) room.kept = [Buffer.concat(room.kept)];
    return room.kept[0] ?? Buffer.alloc(0);
  }

  take(name, piece) {
    const room = this.#room(name);
    const whole = joined([piece]);
    room.kept.push(whole);
    if (!this.#tick) return this.#send(name, whole);
    room.waiting.push(piece);
    room.timer ??= setTimeout(() => {
      room.timer = undefined;
      this.#send(name, joined(room.waiting.splice(0)));
    }, this.#tick);
  }

  #room(name) {
    let room = this.#rooms.get(name);
    if (!room) this.#rooms.set(name, (room = { kept: [], waiting: [], timer: undefined }));
    return room;
  }
}
