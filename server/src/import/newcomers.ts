import type { Newcomers } from '../sheet/read';
import { levelName } from './levels';
import { competencyId } from './matrix';

/** Levels and competencies that people have added to a table of ours, named as those of any other table are. */
export function newcomers(): Newcomers {
  let count = 0;
  return {
    level(label) {
      count += 1;
      const { id, name } = levelName(label);
      return { id: id || `level-${count}`, ...(name !== undefined && { name }) };
    },
    competencyId(label, taken) {
      const wanted = competencyId(label, taken.size);
      let id = wanted;
      for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
      return id;
    },
  };
}
