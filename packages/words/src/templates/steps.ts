import type { StepTemplate } from '@raakvlak/domain/template';

/* Steps that read the same in every template. What is asked while writing is each template's own. */

export const welcome: StepTemplate = {
  kind: 'welcome',
  title: { nl: 'Welkom', en: 'Welcome' },
  instruction: {
    nl: 'Fijn dat je er bent. Lees rustig waar het vandaag over gaat. We beginnen als iedereen er is.',
    en: 'Good to have you here. Take your time to read what today is about. We start when everyone is in.',
  },
  minutes: 5,
};

export const earlier: StepTemplate = {
  kind: 'agreements',
  title: { nl: 'Wat spraken we af?', en: 'What did we agree?' },
  instruction: {
    nl: 'Dit spraken we eerder af. Vertel elkaar: wat is gelukt, waar zijn we mee bezig, en wat is blijven liggen?',
    en: 'This is what we agreed before. Tell each other: what worked, what is under way, and what was left undone?',
  },
  minutes: 10,
};

const reveal: StepTemplate = {
  kind: 'reveal',
  title: { nl: 'Samen kijken', en: 'Look together' },
  instruction: {
    nl: 'Alle kaartjes draaien om, door elkaar geschud. Lees ze rustig. Wat raakt je? Wat had je niet verwacht?',
    en: 'All cards turn over, shuffled. Take your time to read them. What touches you? What did you not expect?',
  },
  minutes: 5,
};

const order: StepTemplate = {
  kind: 'order',
  title: { nl: 'Samen ordenen', en: 'Sort together' },
  instruction: {
    nl: 'Welke kaartjes horen bij elkaar? Leg ze samen en geef ze een naam. Iedereen kan meedoen. Verschil mag blijven staan.',
    en: 'Which cards belong together? Put them together and give them a name. Everyone can join in. Differences may stay.',
  },
  minutes: 15,
};

export const recognise: StepTemplate = {
  kind: 'recognise',
  title: { nl: 'Herken ik ook', en: 'I recognise this too' },
  instruction: {
    nl: 'Tik aan wat jij ook herkent, ook bij je eigen kaartje. Op het scherm zie je hoeveel mensen het herkennen. Niemand ziet wie.',
    en: 'Tap what you recognise too, your own card included. The screen shows how many people recognise it. Nobody sees who.',
  },
  minutes: 5,
};

export const agree: StepTemplate = {
  kind: 'agree',
  title: { nl: 'Wat doen we hiermee?', en: 'What do we do with this?' },
  instruction: {
    nl: 'Kies samen waar je iets mee gaat doen. Wie doet het, wanneer, en hoe merken we dat? Kan iets niet? Zeg dan eerlijk waarom.',
    en: 'Choose together what you will do something with. Who does it, when, and how will we notice? Not possible? Then say honestly why.',
  },
  minutes: 15,
};

/** Only in a meeting that looks at an earlier board again; after recognising, when the numbers of now are there. */
export const compare: StepTemplate = {
  kind: 'compare',
  title: { nl: 'Toen en nu', en: 'Then and now' },
  instruction: {
    nl: 'Zo was het, en zo is het nu. Wat bleef, wat is nieuw, wat is weg? En wat hielp daarbij?',
    en: 'This is how it was, and this is how it is now. What stayed, what is new, what is gone? And what helped?',
  },
  minutes: 10,
};

export const end: StepTemplate = {
  kind: 'end',
  title: { nl: 'Tot slot', en: 'To finish' },
  instruction: {
    nl: 'Dit namen we ons voor. De volgende keer beginnen we hiermee.',
    en: 'This is what we are going to do. Next time we start with it.',
  },
  minutes: 5,
};

/** A write step of one's own between the steps that every template shares. */
export const around = (...own: readonly StepTemplate[]): readonly StepTemplate[] => [
  welcome,
  earlier,
  ...own,
  reveal,
  order,
  recognise,
  agree,
  end,
];
