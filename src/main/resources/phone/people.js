// The made-up people. Their names stay in this browser; the service knows only their numbers.
const KEY = "wayfinder.phone.people";
const FIRST = 1, LAST = 99;
export const LANDLINE = "+14125550006";

const numberOf = (index) => `+141255501${String(index).padStart(2, "0")}`;

/** As it is written in the United States: (412) 555-0101. */
export const written = (number) => `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`;

function kept() {
  try {
    const { people, chosen } = JSON.parse(localStorage.getItem(KEY));
    const sound = people.filter((one) => /^\+1412555(01\d\d|0006)$/.test(one.number) && typeof one.name === "string");
    return sound.length ? { people: sound, chosen } : null;
  } catch {
    return null;
  }
}

export class People {
  #people = [
    { name: "Ana", number: numberOf(1) },
    { name: "Marcus", number: numberOf(2) },
    { name: "", number: LANDLINE },
  ];
  #chosen = this.#people[0].number;

  constructor() {
    const before = kept();
    if (before) {
      this.#people = before.people;
      this.#chosen = before.people.some((one) => one.number === before.chosen) ? before.chosen : before.people[0].number;
    }
  }

  get all() { return this.#people; }
  get chosen() { return this.#people.find((one) => one.number === this.#chosen); }

  choose(number) {
    this.#chosen = number;
    this.#keep();
  }

  /** The next number nobody has; undefined when all are taken. */
  nextNumber() {
    for (let index = FIRST; index <= LAST; index++) {
      if (!this.#people.some((one) => one.number === numberOf(index))) return numberOf(index);
    }
    return undefined;
  }

  add(name, number) {
    const landline = this.#people.findIndex((one) => one.number === LANDLINE);
    this.#people.splice(landline < 0 ? this.#people.length : landline, 0, { name, number });
    this.choose(number);
  }

  #keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify({ people: this.#people, chosen: this.#chosen }));
    } catch { /* they are only not remembered */ }
  }
}
