import type { MeetingTemplate } from '@raakvlak/domain/template';
import { around } from './steps.ts';

/** L-24: one question from four places at the table, to see differences rather than an average. */
export const fourPerspectives: MeetingTemplate = {
  id: 'four-perspectives',
  title: { nl: 'Vier perspectieven', en: 'Four perspectives' },
  summary: {
    nl: 'Eén vraag, gezien door jongeren, ouders, professionals en leidinggevenden. Verschil mag er zijn.',
    en: 'One question, seen by young people, parents, professionals and managers. Differences are welcome.',
  },
  opening: {
    purpose: {
      nl: 'Wie ergens anders staat, ziet iets anders. We leggen vier manieren van kijken naast elkaar, zodat we elkaar beter begrijpen.',
      en: 'Who stands somewhere else sees something else. We put four ways of looking side by side, so that we understand each other better.',
    },
    asked: {
      nl: 'Je schrijft vanuit je eigen plek. Heb je er meer dan een, bijvoorbeeld ouder en professional? Dan schrijf je bij allebei. Je schrijft niet voor een ander.',
      en: 'You write from your own place. Do you have more than one, for example parent and professional? Then write for both. You do not write for somebody else.',
    },
    after: {
      nl: 'We kijken waar we hetzelfde zien en waar niet. We hoeven het niet eens te worden. Samen kiezen we wat we anders gaan doen.',
      en: 'We look at where we see the same and where we do not. We do not have to agree. Together we choose what we will do differently.',
    },
  },
  sheet: {
    question: {
      nl: 'Wanneer voelt samenwerken voor jou gelijkwaardig?',
      en: 'When does working together feel equal to you?',
    },
    explanation: {
      nl: 'Schrijf vanuit je eigen plek. In een kleine groep kan iemand raden wie wat schreef.',
      en: 'Write from your own place. In a small group somebody may guess who wrote what.',
    },
    rows: [{ id: 'all', label: { nl: '', en: '' }, hint: { nl: '', en: '' } }],
    columns: [
      {
        id: 'young',
        label: { nl: 'Jongeren', en: 'Young people' },
        hint: { nl: 'Ik krijg of kreeg zelf hulp.', en: 'I get or got help myself.' },
        starter: { nl: 'Voor mij is het gelijk als …', en: 'For me it is equal when …' },
        tone: 'neutral',
      },
      {
        id: 'parents',
        label: { nl: 'Ouders en verzorgers', en: 'Parents and carers' },
        hint: { nl: 'Ik zorg voor een kind dat hulp krijgt.', en: 'I care for a child who gets help.' },
        starter: { nl: 'Als ouder voelt het gelijk als …', en: 'As a parent it feels equal when …' },
        tone: 'neutral',
      },
      {
        id: 'professionals',
        label: { nl: 'Professionals', en: 'Professionals' },
        hint: { nl: 'Ik werk met jongeren en ouders.', en: 'I work with young people and parents.' },
        starter: { nl: 'In mijn werk voelt het gelijk als …', en: 'In my work it feels equal when …' },
        tone: 'neutral',
      },
      {
        id: 'managers',
        label: { nl: 'Leidinggevenden', en: 'Managers' },
        hint: { nl: 'Ik geef leiding aan een team.', en: 'I lead a team.' },
        starter: {
          nl: 'Als leidinggevende voelt het gelijk als …',
          en: 'As a manager it feels equal when …',
        },
        tone: 'neutral',
      },
    ],
    writing: 'silent',
    lookFirst: false,
    sharing: 'always',
    ordering: 'everyone',
    agreeQuestion: { nl: 'Wat gaan we anders doen?', en: 'What will we do differently?' },
  },
  steps: around({
    kind: 'write',
    title: { nl: 'Vanuit jouw plek', en: 'From your place' },
    instruction: {
      nl: 'Kies bij elk kaartje vanuit welke plek je schrijft. Die plek staat erbij, je naam niet, tenzij jij dat wilt. Straks draaien alle kaartjes tegelijk om.',
      en: 'For each card choose from which place you write. That place is shown, your name is not, unless you want it to be. Later all cards turn over at once.',
    },
    minutes: 8,
  }),
  goodFor: ['learning', 'team'],
};
