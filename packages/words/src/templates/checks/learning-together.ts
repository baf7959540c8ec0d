import type { InEveryLanguage } from '@raakvlak/domain';
import { aroundCheck } from './around-check.ts';
import { both, line, steps, text } from './asking.ts';

/** L-04: how it stands with what each of us wanted to learn; one fixed set of words per question. */
export const goalReview = aroundCheck({
  id: 'goal-review',
  title: both('Hoe staat het met je leerdoel?', 'How is your learning goal going?'),
  summary: both(
    'Halverwege of aan het eind: kon je doen wat je leerde, en merkt iemand er iets van?',
    'Halfway or at the end: could you do what you learned, and does anyone notice?',
  ),
  purpose: both(
    'We willen zien wat er in de praktijk lukt, en wat in de weg zit.',
    'We want to see what works in practice, and what gets in the way.',
  ),
  after: both(
    'We kijken samen naar het beeld. Wat werkte, delen we. Waar het stokt, helpen we elkaar.',
    'We look at the picture together. What worked, we share. Where it stalls, we help each other.',
  ),
  idea: both(
    'Eigen vragen, naar wat leergroepen halverwege aan elkaar vroegen.',
    'Own questions, after what learning groups asked each other halfway.',
  ),
  questions: [
    steps(
      'able',
      both('Kunnen doen', 'Being able'),
      both('Kon je doen wat je leerde?', 'Could you do what you learned?'),
      { labels: 'no-somewhat-yes' },
    ),
    steps(
      'reached',
      both('Doel bereikt', 'Goal reached'),
      both('Is je leerdoel gelukt?', 'Did you reach your goal?'),
      { labels: 'no-somewhat-yes' },
    ),
    steps(
      'noticed',
      both('Gezinnen merken het', 'Families notice'),
      both(
        'Merken gezinnen dat jij iets anders doet?',
        'Do families notice that you do something different?',
      ),
      { labels: 'no-somewhat-yes' },
    ),
    text(
      'worked',
      both('Wat werkte', 'What worked'),
      both('Wat werkte bij jou?', 'What worked for you?'),
      both('Het hielp dat …', 'It helped that …'),
    ),
  ],
  goodFor: ['learning'],
});

/** L-15: five elements of a good trajectory, as those who were in it saw them. */
export const trajectoryElements = aroundCheck({
  id: 'trajectory-elements',
  title: both('Zat alles erin?', 'Was everything in it?'),
  summary: both(
    'Vijf dingen die een leertraject goed maken: verhalen, kennis, oefenen, navragen, en het team erbij.',
    'Five things that make a learning trajectory good: stories, knowledge, practice, asking back, and the team.',
  ),
  purpose: both(
    'We willen weten wat dit traject je gaf, en wat een volgende groep nodig heeft.',
    'We want to know what this trajectory gave you, and what the next group needs.',
  ),
  after: both(
    'We passen het traject aan. Je hoort wat we met jullie beeld doen.',
    'We change the trajectory. You will hear what we do with your picture.',
  ),
  idea: both(
    'Eigen zinnen bij vijf onderdelen van een goed leertraject.',
    'Own sentences with five parts of a good learning trajectory.',
  ),
  questions: [
    steps(
      'stories',
      both('Verhalen die raken', 'Stories that touch'),
      both(
        'Verhalen van ervaring lieten mij anders kijken.',
        'Stories of experience made me look differently.',
      ),
    ),
    steps(
      'theory',
      both('Kennis', 'Knowledge'),
      both('Ik kreeg kennis waar ik wat aan heb.', 'I got knowledge that is of use to me.'),
    ),
    steps(
      'practice',
      both('Oefenen', 'Practice'),
      both('Ik kon oefenen in mijn eigen werk.', 'I could practise in my own work.'),
    ),
    steps(
      'asking',
      both('Navragen', 'Asking back'),
      both('Ik vroeg aan gezinnen hoe zij het vonden.', 'I asked families how they found it.'),
    ),
    steps(
      'team',
      both('Het team erbij', 'The team too'),
      both('Ook mijn team deed mee.', 'My team took part too.'),
    ),
  ],
  goodFor: ['learning'],
});

const layers = {
  words: both('Waar werk jij?', 'Where do you work?'),
  options: [
    { id: 'worker', label: both('In de uitvoering', 'With families') },
    { id: 'scientist', label: both('Gedragswetenschapper', 'Behavioural scientist') },
    { id: 'manager', label: both('Leidinggevende', 'Manager') },
    { id: 'policy', label: both('Beleid of staf', 'Policy or staff') },
  ],
};

/** L-22 and L-21: working together with colleagues as equals, in every layer of the organisation; no ranking of teams. */
export const colleagues = aroundCheck({
  id: 'colleagues',
  title: both('Gelijkwaardig met collega’s', 'As equals with colleagues'),
  summary: both(
    'Vijf lijnen over het laatste overleg met collega’s. Per laag, als er genoeg mensen zijn.',
    'Five lines on the last talk with colleagues. Per layer, if there are enough people.',
  ),
  purpose: both(
    'Wie gelijkwaardig met gezinnen wil werken, begint bij elkaar.',
    'If you want to work with families as equals, start with each other.',
  ),
  after: both(
    'We kijken waar we uiteenlopen en kiezen één ding voor het volgende overleg.',
    'We look where we differ and choose one thing for the next talk.',
  ),
  idea: both('Eigen zinnen voor een gesprek onder collega’s.', 'Own sentences for a talk among colleagues.'),
  by: layers,
  questions: [
    line('room', both('Ruimte', 'Room'), both('Ik kon zeggen wat ik wilde.', 'I could say what I wanted.')),
    line(
      'point',
      both('Mijn punt', 'My point'),
      both('Mijn punt kwam aan de beurt.', 'My point had its turn.'),
    ),
    line(
      'way',
      both('De manier', 'The way'),
      both('Dit was een fijne manier van overleggen.', 'This was a good way to talk.'),
    ),
    line(
      'deciding',
      both('Samen beslissen', 'Deciding together'),
      both('Ik besliste net zo veel mee als de ander.', 'I decided just as much as the others.'),
    ),
    line(
      'useful',
      both('Iets aan gehad', 'Useful'),
      both('Ik had iets aan dit overleg.', 'This talk was useful to me.'),
    ),
  ],
  goodFor: ['team', 'learning'],
});

/** L-24: when do young people, parents, professionals and managers experience working together as equal? Differences, no averages. */
export const fourViews = aroundCheck({
  id: 'four-views',
  title: both('Wanneer is het gelijkwaardig?', 'When is it equal?'),
  summary: both(
    'Jongeren, ouders, professionals en leidinggevenden naast elkaar: waar zien zij het anders?',
    'Young people, parents, professionals and managers side by side: where do they see it differently?',
  ),
  purpose: both(
    'Wat voor de één gelijkwaardig voelt, doet dat voor de ander niet. Dat willen we zien.',
    'What feels equal to one does not to another. We want to see that.',
  ),
  after: both(
    'We leggen de kanten naast elkaar en praten over het verschil. We spreken af wat we anders doen.',
    'We lay the sides beside each other and talk about the difference. We agree what to do differently.',
  ),
  idea: both(
    'Eigen vragen over gelijkwaardig samenwerken vanuit vier kanten.',
    'Own questions on working together as equals from four sides.',
  ),
  by: {
    words: both('Vanuit welke kant kijk jij vandaag?', 'From which side do you look today?'),
    options: [
      { id: 'youth', label: both('Jongere', 'Young person') },
      { id: 'parent', label: both('Ouder of verzorger', 'Parent or carer') },
      { id: 'professional', label: both('Professional', 'Professional') },
      { id: 'manager', label: both('Leidinggevende', 'Manager') },
    ],
  },
  questions: [
    line('heard', both('Gehoord worden', 'Being heard'), both('Ik word gehoord.', 'I am heard.')),
    line(
      'knowing',
      both('Wat ik weet telt', 'What I know counts'),
      both('Wat ik weet, telt mee.', 'What I know counts.'),
    ),
    line(
      'deciding',
      both('Meebeslissen', 'Deciding'),
      both('Ik beslis mee over wat mij aangaat.', 'I help decide what concerns me.'),
    ),
    line(
      'clear',
      both('Duidelijk zijn', 'Being clear'),
      both('Ik weet wat ik van de ander kan verwachten.', 'I know what I can expect of the others.'),
    ),
  ],
  goodFor: ['learning'],
});

const pair = (topic: string, about: InEveryLanguage, matters: InEveryLanguage, now: InEveryLanguage) => [
  steps(`${topic}-matters`, about, matters, { axis: 'importance' }),
  steps(`${topic}-now`, about, now, { axis: 'now' }),
];

/** L-26: what good collaboration must meet: how important, and how it goes now. The facilitator puts the group's own sentences in. */
export const qualityFrame = aroundCheck({
  id: 'quality-frame',
  title: both('Wat telt, en hoe gaat het nu?', 'What counts, and how is it now?'),
  summary: both(
    'Hoe belangrijk is het, en hoe doen we het nu? Je ziet waar je het eerst aan werkt. Pas de zinnen aan.',
    'How important is it, and how are we doing? You see what to work on first. Change the sentences.',
  ),
  purpose: both(
    'We willen samen zeggen waaraan goed samenwerken voldoet, en hoe ver we zijn.',
    'Together we want to say what good collaboration is, and how far we are.',
  ),
  after: both(
    'Wat belangrijk is en nog niet goed gaat, pakken we het eerst op.',
    'What is important and does not go well yet, we take up first.',
  ),
  idea: both(
    'Eigen zinnen over goed samenwerken, om zelf aan te passen.',
    'Own sentences on good collaboration, to change yourself.',
  ),
  picture: 'field',
  questions: [
    ...pair(
      'listen',
      both('Luisteren', 'Listening'),
      both('Hoe belangrijk is het dat we eerst luisteren?', 'How important is it that we listen first?'),
      both('Hoe goed luisteren we nu eerst?', 'How well do we listen first now?'),
    ),
    ...pair(
      'together',
      both('Samen kiezen', 'Choosing together'),
      both('Hoe belangrijk is het dat we samen kiezen?', 'How important is it that we choose together?'),
      both('Hoe goed kiezen we nu samen?', 'How well do we choose together now?'),
    ),
    ...pair(
      'plain',
      both('Gewone taal', 'Plain words'),
      both('Hoe belangrijk is gewone taal?', 'How important are plain words?'),
      both('Hoe goed gebruiken we nu gewone taal?', 'How well do we use plain words now?'),
    ),
    ...pair(
      'keep',
      both('Doen wat je zegt', 'Keeping your word'),
      both('Hoe belangrijk is doen wat je zegt?', 'How important is keeping your word?'),
      both('Hoe goed doen we nu wat we zeggen?', 'How well do we keep our word now?'),
    ),
  ],
  goodFor: ['learning', 'team'],
});
