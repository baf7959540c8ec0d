import { aroundCheck } from './around-check.ts';
import { both, line, text } from './asking.ts';

/** M-01: five characteristics of a manager who helps; never for judging a person (T-34). */
export const managerCharacteristics = aroundCheck({
  id: 'manager-characteristics',
  title: both('Wat doet onze leidinggevende goed?', 'What does our manager do well?'),
  summary: both(
    'Vijf kanten van leidinggeven. De leidinggevende ziet het beeld eerst, daarna het team. Niet om iemand te beoordelen.',
    'Five sides of managing. The manager sees the picture first, then the team. Not for judging anyone.',
  ),
  purpose: both(
    'Een leidinggevende die weet wat helpt, kan het team beter steunen. Dit is geen beoordeling.',
    'A manager who knows what helps can support the team better. This is not an assessment.',
  ),
  after: both(
    'De leidinggevende ziet het beeld van de groep, nooit wie wat zei. Daarna praat het team erover en kiest één ding.',
    'The manager sees the picture of the group, never who said what. Then the team talks about it and chooses one thing.',
  ),
  idea: both('Eigen zinnen bij vijf kanten van leidinggeven.', 'Own sentences with five sides of managing.'),
  asks: ['professional'],
  questions: [
    line(
      'social',
      both('Oog voor mensen', 'An eye for people'),
      both('Onze leidinggevende heeft oog voor hoe het met ons gaat.', 'Our manager sees how we are doing.'),
    ),
    line(
      'growing',
      both('Laten groeien', 'Letting people grow'),
      both('Ik krijg ruimte om te groeien.', 'I get room to grow.'),
    ),
    line(
      'drive',
      both('Vooruit willen', 'Drive'),
      both(
        'Onze leidinggevende wil echt vooruit met de zorg.',
        'Our manager really wants to move care forward.',
      ),
    ),
    line(
      'decisive',
      both('Knopen doorhakken', 'Deciding'),
      both('Er worden op tijd knopen doorgehakt.', 'Decisions are made in time.'),
    ),
    line(
      'connecting',
      both('Verbinden', 'Connecting'),
      both('Wat wij meemaken, komt ook boven aan.', 'What we go through also reaches the top.'),
    ),
  ],
  goodFor: ['team'],
});

/** M-02: four sides of how people stand in their work; never per person, never for a personnel file. */
export const workAttitude = aroundCheck({
  id: 'work-attitude',
  title: both('Hoe sta jij in je werk?', 'How do you feel about your work?'),
  summary: both(
    'Plezier, betrokken zijn, zin hebben en een stap extra willen zetten. Als team, nooit per persoon.',
    'Pleasure, involvement, motivation and going an extra step. As a team, never per person.',
  ),
  purpose: both(
    'Wie goed in het werk staat, kan beter zorgen. We willen zien hoe dat bij ons is.',
    'People who feel good about their work care better. We want to see how that is with us.',
  ),
  after: both(
    'We kijken samen wat ons energie geeft en wat die kost. We spreken één ding af.',
    'Together we look at what gives us energy and what takes it. We agree on one thing.',
  ),
  idea: both(
    'Eigen zinnen bij vier kanten van hoe je in je werk staat.',
    'Own sentences with four sides of how you feel about work.',
  ),
  questions: [
    line('pleasure', both('Plezier', 'Pleasure'), both('Ik heb plezier in mijn werk.', 'I enjoy my work.')),
    line(
      'involved',
      both('Betrokken', 'Involved'),
      both('Dit werk gaat mij aan het hart.', 'This work is close to my heart.'),
    ),
    line(
      'motivated',
      both('Zin', 'Motivation'),
      both('Ik ga met zin naar mijn werk.', 'I look forward to going to work.'),
    ),
    line(
      'extra',
      both('Een stap extra', 'An extra step'),
      both('Ik wil een stap extra zetten als dat nodig is.', 'I am willing to go an extra step when needed.'),
    ),
  ],
  goodFor: ['team'],
});

/** M-06: is the course of the organisation known and shared; questions to it get an answer and a date. */
export const organisationCourse = aroundCheck({
  id: 'organisation-course',
  title: both('Weten wij waar we heen gaan?', 'Do we know where we are going?'),
  summary: both(
    'Is de koers van de organisatie bekend, en sta jij erachter? Met ruimte voor vragen. Goed bij een lunch.',
    'Is the course of the organisation known, and do you stand behind it? With room for questions. Good at a lunch.',
  ),
  purpose: both(
    'Ook als nog niet alles duidelijk is, willen we er open over zijn.',
    'Even if not everything is clear yet, we want to be open about it.',
  ),
  after: both(
    'Elke vraag krijgt een antwoord, of een dag waarop dat komt. "Weten we nog niet" is ook een antwoord.',
    'Every question gets an answer, or a day on which it comes. "We do not know yet" is an answer too.',
  ),
  idea: both(
    'Eigen zinnen over de koers van een organisatie.',
    'Own sentences on the course of an organisation.',
  ),
  questions: [
    line(
      'known',
      both('De koers kennen', 'Knowing the course'),
      both('Ik weet waar onze organisatie heen wil.', 'I know where our organisation wants to go.'),
    ),
    line(
      'shared',
      both('Erachter staan', 'Standing behind it'),
      both('Ik sta achter waar we heen gaan.', 'I stand behind where we are going.'),
    ),
    text(
      'question',
      both('Vragen over de koers', 'Questions on the course'),
      both('Welke vraag heb jij hierover?', 'What question do you have about this?'),
      both('Ik vraag me af …', 'I wonder …'),
    ),
  ],
  goodFor: ['team'],
});
