import type { MeetingTemplate } from '@raakvlak/domain/template';
import { around } from './steps.ts';

/** L-09: the closing of a learning trajectory, in four fields. */
export const takingAlong: MeetingTemplate = {
  id: 'taking-along',
  title: { nl: 'Wat namen we mee?', en: 'What did we take along?' },
  summary: {
    nl: 'Terugkijken aan het eind: wat hielp, wat is er veranderd, en wat geef je de volgende groep mee?',
    en: 'Look back at the end: what helped, what has changed, and what do you pass on to the next group?',
  },
  opening: {
    purpose: {
      nl: 'We sluiten samen af. We kijken wat we geleerd hebben, wat er veranderd is in ons werk, en wat nog nodig is.',
      en: 'We finish together. We look at what we learned, what has changed in our work, and what is still needed.',
    },
    asked: {
      nl: 'Je schrijft eerst in stilte, bij vier vragen. Daarna kijken we samen en praten we erover. Je mag een vraag overslaan.',
      en: 'You first write in silence, with four questions. Then we look together and talk about it. You may skip a question.',
    },
    after: {
      nl: 'Het bord blijft van de groep. We beslissen samen wat we zelf blijven doen. De tips gaan naar wie het volgende traject maakt, zonder namen.',
      en: 'The board stays with the group. We decide together what we keep doing ourselves. The tips go to those who make the next course, without names.',
    },
  },
  sheet: {
    question: { nl: 'Wat neem jij mee?', en: 'What do you take along?' },
    explanation: {
      nl: 'Denk aan het hele traject. Eén gedachte per kaartje.',
      en: 'Think of the whole course. One thought per card.',
    },
    rows: [{ id: 'all', label: { nl: '', en: '' }, hint: { nl: '', en: '' } }],
    columns: [
      {
        id: 'course',
        label: { nl: 'Dit hielp in het traject', en: 'This helped in the course' },
        hint: {
          nl: 'Een oefening, een gesprek, iemand uit de groep.',
          en: 'An exercise, a talk, somebody in the group.',
        },
        starter: { nl: 'Het meeste had ik aan …', en: 'What helped me most was …' },
        tone: 'helps',
      },
      {
        id: 'practice',
        label: { nl: 'Dit helpt in mijn werk', en: 'This helps in my work' },
        hint: {
          nl: 'Wat helpt je elke dag om als gelijken samen te werken?',
          en: 'What helps you every day to work together as equals?',
        },
        starter: { nl: 'In mijn werk helpt het dat …', en: 'In my work it helps that …' },
        tone: 'helps',
      },
      {
        id: 'change',
        label: { nl: 'Dit doe ik nu anders', en: 'This I do differently now' },
        hint: { nl: 'Wat veranderde bij jou, of om je heen?', en: 'What changed in you, or around you?' },
        starter: { nl: 'Vroeger …, nu …', en: 'Before …, now …' },
        tone: 'neutral',
      },
      {
        id: 'tips',
        label: { nl: 'Tips voor de volgende groep', en: 'Tips for the next group' },
        hint: { nl: 'Wat miste je? Wat was lastig?', en: 'What did you miss? What was hard?' },
        starter: { nl: 'De volgende keer graag …', en: 'Next time please …' },
        tone: 'neutral',
      },
    ],
    writing: 'silent',
    lookFirst: false,
    sharing: 'always',
    ordering: 'everyone',
    agreeQuestion: { nl: 'Hoe gaan we hiermee door?', en: 'How do we carry on with this?' },
  },
  steps: around({
    kind: 'write',
    title: { nl: 'Terugkijken', en: 'Look back' },
    instruction: {
      nl: 'Schrijf in stilte op wat jij meeneemt. Ongeveer twee minuten per vraag. Straks draaien alle kaartjes tegelijk om.',
      en: 'Write in silence what you take along. About two minutes per question. Later all cards turn over at once.',
    },
    minutes: 8,
  }),
  goodFor: ['learning'],
};
