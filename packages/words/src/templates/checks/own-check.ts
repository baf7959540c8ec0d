import { aroundCheck } from './around-check.ts';
import { both, line, steps } from './asking.ts';

const unsaid = both('', '');

/** Questions that the facilitator makes up. Why and what happens with them is empty on purpose: nobody else can say that (T-01). */
export const ownCheck = aroundCheck({
  id: 'own-check',
  title: both('Eigen vragen', 'Questions of your own'),
  summary: both(
    'Je bedenkt zelf wat je vraagt. Er liggen twee voorbeelden klaar.',
    'You make up what you ask. Two examples are ready for you.',
  ),
  purpose: unsaid,
  asked: both(
    'Een paar korte vragen op je eigen telefoon. Niemand ziet wat jij antwoordt. Overslaan mag altijd.',
    'A few short questions on your own phone. Nobody sees what you answer. You may always skip.',
  ),
  after: unsaid,
  idea: both('Eigen vragen.', 'Own questions.'),
  questions: [
    line(
      'example-line',
      both('Op mijn plek', 'At home here'),
      both('Ik voel me op mijn plek in deze groep.', 'I feel at home in this group.'),
    ),
    steps(
      'example-steps',
      both('Genoeg tijd', 'Enough time'),
      both('Was er genoeg tijd?', 'Was there enough time?'),
      { labels: 'no-partly-yes' },
    ),
  ],
  goodFor: ['learning', 'team', 'living'],
});
