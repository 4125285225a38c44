import { ladder, ruleTable } from '../findings';

ruleTable('language-support', {
  good: [
    ['no language', ladder('')],
    ['English', ladder('language: en\n')],
    ['British English', ladder('language: en-GB\n')],
    ['nothing written yet', ladder('language:\n')],
  ],
  bad: [
    [
      'German',
      ladder('language: «de»\n'),
      /^What is written in “de” is checked for gaps, references and exact repetition/,
    ],
    ['a regional one', ladder('language: «pt-BR»\n'), /“pt-BR”/],
  ],
});
