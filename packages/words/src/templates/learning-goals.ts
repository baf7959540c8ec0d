import type { MeetingTemplate } from '@raakvlak/domain/template';
import { around } from './steps.ts';

/** L-02: one own learning goal, with what may be hard and what may help; on the screen only what its writer shares. */
export const learningGoals: MeetingTemplate = {
  id: 'learning-goals',
  title: { nl: 'Onze leerdoelen', en: 'Our learning goals' },
  summary: {
    nl: 'Ieder kiest wat hij of zij wil leren. Je deelt alleen wat je wilt, en ziet hoe je elkaar kunt helpen.',
    en: 'Everyone chooses what they want to learn. You share only what you want, and see how you can help each other.',
  },
  opening: {
    purpose: {
      nl: 'Ieder van ons wil iets leren over samenwerken als gelijken. Vandaag kiezen we elk een eigen leerdoel, en kijken we hoe we elkaar kunnen helpen.',
      en: 'Each of us wants to learn something about working together as equals. Today we each choose a goal of our own, and see how we can help each other.',
    },
    asked: {
      nl: 'Je schrijft op je telefoon wat jij wilt leren, wat lastig kan worden en wat je kan helpen. Alles blijft op je telefoon, tot jij een kaartje deelt. Niets delen is ook goed.',
      en: 'You write on your phone what you want to learn, what may be hard and what may help you. Everything stays on your phone until you share a card. Sharing nothing is fine too.',
    },
    after: {
      nl: 'Wat je deelt, leggen we naast elkaar. We spreken samen af hoe we elkaar helpen. Over je eigen doel beslis jij. De volgende keer vraag je jezelf: past mijn doel nog?',
      en: 'What you share, we put side by side. We agree together how we help each other. You decide about your own goal. Next time you ask yourself: does my goal still fit?',
    },
  },
  sheet: {
    question: { nl: 'Wat wil jij leren?', en: 'What do you want to learn?' },
    explanation: {
      nl: 'Kies iets dat je in je eigen werk of leven kunt oefenen. Klein is goed.',
      en: 'Choose something you can practise in your own work or life. Small is fine.',
    },
    rows: [{ id: 'own', label: { nl: '', en: '' }, hint: { nl: '', en: '' } }],
    columns: [
      {
        id: 'goal',
        label: { nl: 'Dit wil ik leren', en: 'This is what I want to learn' },
        hint: {
          nl: 'Wat wil je beter kunnen, en in welke situatie?',
          en: 'What do you want to do better, and in which situation?',
        },
        starter: { nl: 'Ik wil leren …', en: 'I want to learn …' },
        tone: 'neutral',
      },
      {
        id: 'hinders',
        label: { nl: 'Dit kan lastig worden', en: 'This may be hard' },
        hint: {
          nl: 'Bijvoorbeeld als er haast is, of als je het niet eens bent.',
          en: 'For example when there is haste, or when you disagree.',
        },
        starter: { nl: 'Het kan lastig worden als …', en: 'It may be hard when …' },
        tone: 'hinders',
      },
      {
        id: 'helps',
        label: { nl: 'Dit kan mij helpen', en: 'This may help me' },
        hint: { nl: 'Wie of wat kan je steunen?', en: 'Who or what can support you?' },
        starter: { nl: 'Het kan mij helpen als …', en: 'It may help me if …' },
        tone: 'helps',
      },
    ],
    writing: 'silent',
    lookFirst: false,
    sharing: 'choice',
    ordering: 'everyone',
    agreeQuestion: { nl: 'Hoe helpen we elkaar?', en: 'How do we help each other?' },
  },
  steps: around({
    kind: 'write',
    title: { nl: 'Mijn leerdoel', en: 'My learning goal' },
    instruction: {
      nl: 'Schrijf op wat jij wilt leren. Het blijft op je telefoon. Tik op delen bij wat de groep straks mag zien, zonder je naam, tenzij jij dat wilt.',
      en: 'Write what you want to learn. It stays on your phone. Tap share on what the group may see later, without your name, unless you want it there.',
    },
    minutes: 10,
  }),
  goodFor: ['learning'],
};
