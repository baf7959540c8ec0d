import type { Give, GiveAnswer } from './messages/give.ts';
import type { Steer, SteerAnswer } from './messages/steer.ts';

export * from './messages/give.ts';
export * from './messages/hello.ts';
export * from './messages/steer.ts';

/** Everything that may travel up besides document bytes: the event's name, what it carries, how it is answered. */
export type UpEvents = {
  give: (give: Give, answer: (answer: GiveAnswer) => void) => void;
  steer: (steer: Steer, answer: (answer: SteerAnswer) => void) => void;
};
