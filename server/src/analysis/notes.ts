/** Something that keeps what was worked out about it. */
export abstract class Noted {
  /** By slot; a list, since it is asked a million times for each change of a large ladder. */
  readonly notes: unknown[] = [];
}

let slots = 0;

/** One thing that is worked out about things of a kind, and kept with each of them. */
export class Note<Of extends Noted, T> {
  readonly #slot = slots++;

  constructor(readonly make: (of: Of) => T) {}

  /** What `make` gives, worked out once for each thing: it must depend on the thing alone. */
  of(thing: Of): T {
    const known = thing.notes[this.#slot];
    if (known !== undefined) return (known === nothing ? undefined : known) as T;
    const made = this.make(thing);
    thing.notes[this.#slot] = made === undefined ? nothing : made;
    return made;
  }
}

/** One thing that is worked out about things of a kind for a given purpose, and kept until the purpose is another. */
export class NoteFor<Of extends Noted, Purpose, T> {
  readonly #slot = slots++;

  constructor(readonly make: (of: Of, purpose: Purpose) => T) {}

  of(thing: Of, purpose: Purpose): T {
    const known = thing.notes[this.#slot] as { readonly purpose: Purpose; readonly made: T } | undefined;
    if (known !== undefined && known.purpose === purpose) return known.made;
    const made = this.make(thing, purpose);
    thing.notes[this.#slot] = { purpose, made };
    return made;
  }
}

/** Stands for `undefined`, which a slot that was never filled gives as well. */
const nothing = Symbol('nothing');
