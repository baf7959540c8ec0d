import { aroundCheck } from './around-check.ts';
import { both, line, text } from './asking.ts';

/** C-13: a team that looks at what it does itself, every half year. */
export const teamReflection = aroundCheck({
  id: 'team-reflection',
  title: both('Hoe werken wij samen?', 'How do we work together?'),
  summary: both(
    'Het team kijkt naar zichzelf: dezelfde kijk, eerlijk zijn, elkaar helpen, leren. Elk half jaar.',
    'The team looks at itself: one view, being honest, helping each other, learning. Every half year.',
  ),
  purpose: both(
    'Een team dat naar zichzelf kijkt, kan beter helpen.',
    'A team that looks at itself can help better.',
  ),
  after: both(
    'We kijken samen waar we uiteenlopen. Dan kiezen we één ding om te proberen.',
    'Together we look where we differ. Then we choose one thing to try.',
  ),
  idea: both(
    'Eigen zinnen over hoe een team naar zichzelf kijkt.',
    'Own sentences on how a team looks at itself.',
  ),
  questions: [
    line(
      'view',
      both('Dezelfde kijk', 'One view'),
      both('Wij kijken hetzelfde naar goede zorg.', 'We have the same view of good care.'),
    ),
    line(
      'honest',
      both('Eerlijk zijn', 'Being honest'),
      both('Ik durf te zeggen wat ik moeilijk vind.', 'I dare to say what I find hard.'),
    ),
    line(
      'help',
      both('Elkaar helpen', 'Helping each other'),
      both('Wij helpen elkaar als het lastig wordt.', 'We help each other when things get hard.'),
    ),
    line(
      'learn',
      both('Samen leren', 'Learning together'),
      both('Wij staan stil bij wat we zelf doen.', 'We take time to look at what we do ourselves.'),
    ),
    text(
      'try',
      both('Iets proberen', 'Something to try'),
      both('Wat zou jij als team willen proberen?', 'What would you like us to try as a team?'),
      both('Laten we …', 'Let us …'),
    ),
  ],
  goodFor: ['team', 'living'],
});
