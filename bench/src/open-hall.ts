import type { Id } from '@raakvlak/domain';
import type { Sheet } from '@raakvlak/domain/cards';
import { SimulatedFacilitator } from '@raakvlak/crowd/facilitator';
import type { ServerProcess } from './server-process.ts';

/** Whoever makes a server's first account. */
export const firstFacilitator = (
  server: Pick<ServerProcess, 'base' | 'firstLink'>,
): Promise<SimulatedFacilitator> =>
  SimulatedFacilitator.first(server.base, {
    link: server.firstLink,
    organisation: 'De Meet',
    name: 'Begeleider',
    email: 'begeleider@example.org',
    password: 'een lang wachtwoord',
    language: 'nl',
  });

/** A meeting from a template, open, with this facilitator at its console. Dispose the facilitator. */
export async function openMeeting(facilitator: SimulatedFacilitator, { writing }: Pick<Sheet, 'writing'>) {
  const group = await facilitator.newGroup({ name: 'Zaal', kind: 'learning' });
  const { id: meeting }: { id: Id } = await facilitator.newMeeting(group.id, {
    template: 'hinders-helps',
    language: 'nl',
    repeat: null,
    plannedFor: null,
  });
  const { title, opening, programme, boards } = await facilitator.meeting(meeting);
  await facilitator.ask('PUT', `/api/meetings/${meeting}`, {
    title,
    plannedFor: null,
    opening,
    programme,
    boards: boards.map(({ id, title: name, sheet, check }) => ({
      id,
      title: name,
      sheet: { ...sheet, writing },
      check,
    })),
  });
  const door = await facilitator.open(meeting);
  const stageLink = (await facilitator.meeting(meeting)).stage;
  if (!stageLink) throw new Error('no stage link');
  return { facilitator, meeting, door, stageLink };
}

/** A server's first account, with an open meeting from a template. Dispose the facilitator. */
export const openHall = async (server: ServerProcess, sheet: Pick<Sheet, 'writing'>) =>
  openMeeting(await firstFacilitator(server), sheet);
