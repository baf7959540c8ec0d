import { aroundCheck } from './around-check.ts';
import { both, face, text } from './asking.ts';

/** C-12: children like to have a say, and see what is done with it. Every quarter. */
export const influence = aroundCheck({
  id: 'influence',
  title: both('Hebben wij iets te zeggen?', 'Do we have a say?'),
  summary: both(
    'Kinderen zeggen of er naar hen geluisterd wordt. Elke drie maanden, naast wat er met hun punten is gedaan.',
    'Children say whether they are listened to. Every three months, beside what was done with their points.',
  ),
  purpose: both(
    'Wij willen weten of jij hier mag meepraten.',
    'We want to know whether you have a say here.',
  ),
  asked: both(
    'Je kiest bij elke zin een gezichtje. Niemand ziet wat jij kiest.',
    'You choose a face with every sentence. Nobody sees what you choose.',
  ),
  after: both(
    'We kijken samen. Wij zeggen eerlijk: dit doen we, dit kan niet en waarom.',
    'We look together. We tell you honestly: this we do, this we cannot and why.',
  ),
  idea: both('Eigen zinnen over meepraten en meebeslissen.', 'Own sentences on having a say and deciding.'),
  forChildren: true,
  asks: ['youth'],
  questions: [
    face(
      'say',
      both('Iets te zeggen', 'Having a say'),
      both('Ik heb hier iets te zeggen.', 'I have a say here.'),
    ),
    face(
      'listen',
      both('Luisteren', 'Listening'),
      both('De leiding luistert naar ons.', 'The staff listen to us.'),
    ),
    face(
      'done',
      both('Er gebeurt iets', 'Something is done'),
      both('Ze doen iets met wat wij zeggen.', 'They do something with what we say.'),
    ),
    text(
      'want',
      both('Waarover meepraten', 'What to talk about'),
      both('Waarover wil jij meepraten?', 'What do you want a say in?'),
      both('Ik wil meepraten over …', 'I want a say in …'),
    ),
  ],
  goodFor: ['living'],
});
