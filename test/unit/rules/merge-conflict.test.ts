import { ladder, ruleTable } from '../findings';

const one =
  'The file holds a merge conflict that Git left to you. Choose one side and delete the markers; until then nothing else is checked.';

ruleTable('merge-conflict', {
  good: [
    ['no marker', ladder('')],
    ['a row of equal signs', ladder('summary: |\n  Title\n  =======\n')],
    ['an opening marker alone', ladder('summary: |\n  <<<<<<< HEAD\n')],
    [
      'markers that are indented, as in an explanation',
      ladder('summary: |\n  <<<<<<< a\n  =======\n  >>>>>>> b\n'),
    ],
    ['markers of eight', ladder('# <\n<<<<<<<<\n========\n>>>>>>>>\n')],
    ['in the wrong order', ladder('>>>>>>> b\n=======\n<<<<<<< a\n')],
  ],
  bad: [
    ['a conflict', ladder('«<<<<<<< HEAD»\nsummary: a\n=======\nsummary: b\n>>>>>>> other\n'), one],
    [
      'in diff3 form',
      ladder('«<<<<<<< HEAD»\nsummary: a\n||||||| base\nsummary: o\n=======\nsummary: b\n>>>>>>> other\n'),
      one,
    ],
    [
      'with Windows line ends',
      ladder('«<<<<<<< HEAD»\r\nsummary: a\r\n=======\r\nsummary: b\r\n>>>>>>> other\r\n'),
      one,
    ],
    ['without names', ladder('«<<<<<<<»\nsummary: a\n=======\n>>>>>>>'), one],
    [
      'several: one finding that leads to the others',
      ladder('«<<<<<<< a»\n=======\n>>>>>>> b\nlevels: []\n‹<<<<<<< a›\n=======\n>>>>>>> b\n'),
      /^The file holds 2 merge conflicts/,
    ],
    ['at the very start', '«<<<<<<< a»\nladder: 1\n=======\nladder: 2\n>>>>>>> b\nrole: E\n', one],
  ],
});
