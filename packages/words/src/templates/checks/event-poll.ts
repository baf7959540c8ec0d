import { aroundCheck } from './around-check.ts';
import { both, line, several, steps, text } from './asking.ts';

/** L-11: at the end of an evening for many people, with a QR code on the last picture. */
export const eventPoll = aroundCheck({
  id: 'event-poll',
  title: both('Wat neem je mee van deze avond?', 'What do you take home from this evening?'),
  summary: both(
    'Na een lezing of voorstelling, voor een volle zaal: wat raakte, wat ga je doen, en hoe gaat samenwerken nu?',
    'After a talk or a play, for a full house: what touched, what will you do, and how is working together now?',
  ),
  purpose: both(
    'We willen weten wat deze avond je brengt, en wat er in de praktijk nodig is.',
    'We want to know what this evening brings you, and what is needed in practice.',
  ),
  after: both(
    'De uitkomst komt zo op het scherm. De sprekers nemen hem mee naar de volgende bijeenkomst.',
    'The result comes on the screen in a moment. The speakers take it along to the next meeting.',
  ),
  idea: both(
    'Eigen vragen, naar wat na een theaterlezing over samenwerken werd gevraagd.',
    'Own questions, after what was asked after a theatre lecture on working together.',
  ),
  list: 'anyone',
  by: {
    words: both('Als wie ben je hier vooral?', 'As who are you mainly here?'),
    options: [
      { id: 'professional', label: both('Professional', 'Professional') },
      { id: 'parent', label: both('Ouder of verzorger', 'Parent or carer') },
      { id: 'youth', label: both('Jongere', 'Young person') },
      { id: 'student', label: both('Student', 'Student') },
      { id: 'teacher', label: both('Docent', 'Teacher') },
      { id: 'other', label: both('Iemand anders', 'Somebody else') },
    ],
  },
  questions: [
    line('touched', both('Geraakt', 'Touched'), both('Deze avond raakte mij.', 'This evening touched me.')),
    steps(
      'equal-now',
      both('Samenwerken nu', 'Working together now'),
      both(
        'Bij mij werken mensen nu gelijkwaardig samen.',
        'Where I am, people work together as equals now.',
      ),
      { hint: both('Denk aan je werk, school of thuis.', 'Think of your work, school or home.') },
    ),
    several(
      'needed',
      both('Wat nodig is', 'What is needed'),
      both('Wat is er nodig om gelijkwaardig samen te werken?', 'What is needed to work together as equals?'),
      [
        { id: 'time', label: both('Tijd om te luisteren', 'Time to listen') },
        { id: 'safety', label: both('Durven zeggen wat je denkt', 'Daring to say what you think') },
        { id: 'words', label: both('Gewone woorden', 'Plain words') },
        { id: 'deciding', label: both('Samen beslissen', 'Deciding together') },
        { id: 'leaders', label: both('Leiding die achter ons staat', 'Leaders who stand behind us') },
      ],
    ),
    text(
      'take-home',
      both('Wat je anders gaat doen', 'What you will do'),
      both('Wat ga jij nu anders doen?', 'What will you do differently now?'),
      both('Ik ga …', 'I will …'),
    ),
  ],
  goodFor: ['learning'],
});
