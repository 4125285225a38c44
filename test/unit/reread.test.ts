import assert from 'node:assert/strict';
import { parseLadder } from '../../server/src/model/parse';
import { compareReadings, ladders, plain } from './reread';

describe('reread', () => {
  // A few of each; the suite `random` has many.
  for (const [name, text] of ladders) {
    it(`reads what a reading of the whole reads, edit after edit: ${name}`, () => compareReadings(text, 2));
  }

  const edits: [name: string, before: string, after: string][] = [
    ['nothing changed', 'levels:\n  - id: a\n', 'levels:\n  - id: a\n'],
    ['a letter', 'levels:\n  - id: a\n  - id: b\n', 'levels:\n  - id: a\n  - id: bc\n'],
    ['an item becomes two', 'levels:\n  - id: a\n', 'levels:\n  - id: a\n  - id: b\n'],
    ['an item runs into the next', 'levels:\n  - id: a\n  - id: b\n', 'levels:\n  - id: "a\n  - id: b\n'],
    [
      'a quote is closed further below',
      'levels:\n  - id: a\n  - id: "b"\n',
      'levels:\n  - id: "a\n  - id: "b"\n',
    ],
    ['an anchor that others use', 'levels:\n  - id: a\n  - id: b\n', 'levels:\n  - id: &x a\n  - id: b\n'],
    ['an alias comes', 'levels:\n  - id: &x a\n  - id: b\n', 'levels:\n  - id: &x a\n  - id: *x\n'],
    ['a document begins', 'levels:\n  - id: a\n    name: b\n', 'levels:\n  - id: a\n---\n'],
    ['a document ends', 'levels:\n  - id: a\n    name: b\n', 'levels:\n  - id: a\n...\n'],
    ['a key twice', 'levels:\n  - id: a\n    name: b\n', 'levels:\n  - id: a\n    id: b\n'],
    ['the last item goes', 'levels:\n  - id: a\n  - id: b\nrole: x\n', 'levels:\n  - id: a\nrole: x\n'],
    ['a comment takes an item', 'levels:\n  - id: a\n  - id: b\n', 'levels:\n  - id: a\n#  - id: b\n'],
    [
      'the stand-ins’ own words',
      'levels:\n  - z\n  - y\n  - z\nzz: 1\n',
      'levels:\n  - z\n  - z\n  - z\nzz: 1\n',
    ],
    [
      'a key at the top in an item',
      'levels:\n  - id: a\n    name: n\nrole: x\n',
      'levels:\n  - id: a\nname: n\nrole: x\n',
    ],
    [
      'a kept block text before the next key',
      'levels:\n  - s: |+\n      a\n\nrole: x\n',
      'levels:\n  - s: |+\n      a\n\n\nrole: x\n',
    ],
    [
      'conflict markers',
      'levels:\n  - id: a\n',
      'levels:\n<<<<<<< a\n  - id: a\n=======\n  - id: b\n>>>>>>> b\n',
    ],
    ['a byte order mark', '\uFEFFlevels:\n  - id: a\n', '\uFEFFlevels:\n  - id: ab\n'],
    ['directives', '%YAML 1.1\n---\nlevels:\n  - id: yes\n', '%YAML 1.1\n---\nlevels:\n  - id: no\n'],
  ];
  for (const [name, before, after] of edits) {
    it(name, () => assert.equal(plain(parseLadder(after, parseLadder(before))), plain(parseLadder(after))));
  }
});
