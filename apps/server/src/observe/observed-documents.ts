import { EVENTS } from '@raakvlak/sync/events';
import type { Broadcast, Wire } from '@raakvlak/sync/server';
import type { Underway } from '../underway.ts';
import type { Meters } from './meters.ts';
import { outcomeOf } from './observed-plan.ts';

/** The line of documents, counted; like every line it falls silent when the server stops. */
export type ObservedDocuments = {
  readonly wire: (wire: Wire) => Wire;
  readonly broadcast: (broadcast: Broadcast) => Broadcast;
  /** Said just before a socket is ended for it. */
  readonly flooded: (socket: string) => void;
};

export function observeDocuments(meters: Meters, underway: Underway): ObservedDocuments {
  let flooding: string | undefined;
  return {
    wire: (wire) => ({
      ...wire,
      on: (event, listen) => wire.on(event, event === EVENTS.leave ? listen : counted(event, listen)),
      close: () => {
        meters.dropped(wire.id === flooding ? 'flood' : 'backlog');
        wire.close();
      },
    }),
    broadcast: (broadcast) => (channel, event, payload) => {
      const end = meters.sending('document', sizeOf(payload));
      broadcast(channel, event, payload);
      end();
    },
    flooded: (socket) => (flooding = socket),
  };

  function counted(event: string, listen: Parameters<Wire['on']>[1]): Parameters<Wire['on']>[1] {
    return (payload, answer) => {
      const end = underway.enter();
      if (!end) return;
      listen(payload, (value) => {
        meters.asked(event, outcomeOf(value));
        answer(value);
        end();
      });
    };
  }
}

function sizeOf(payload: unknown): number | undefined {
  const { bytes } = payload as { bytes?: { length?: unknown } };
  return typeof bytes?.length === 'number' ? bytes.length : undefined;
}
