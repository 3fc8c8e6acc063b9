export interface Person {
  value: string;
  label: string;
}

/** What stands between an "@" and the caret, while somebody's name may be meant; an "@" inside an address is none. */
export function mentionAt(text: string, caret: number): { from: number; typed: string } | undefined {
  const match = /(?:^|[^\w.@])@([^@\n]{0,40})$/u.exec(text.slice(0, caret));
  return match?.[1] === undefined ? undefined : { from: caret - match[1].length - 1, typed: match[1] };
}

/** People whose name, or a part of it, begins with what was typed. */
export function suggest(people: readonly Person[], typed: string, most = 6): Person[] {
  const wanted = typed.toLocaleLowerCase();
  const begins = (name: string) =>
    name.startsWith(wanted) ||
    name.split(/[\s·]+/).some((part) => wanted !== '' && part.startsWith(wanted)) ||
    // Chinese names have no spaces
    (/\p{Script=Han}/u.test(wanted) && name.includes(wanted));
  return people.filter(({ label }) => begins(label.toLocaleLowerCase())).slice(0, most);
}

/** Everyone whose name stands behind an "@"; "@Amy Chan" calls nobody who is only named Amy. */
export function mentionedIn(text: string, people: readonly Person[]): string[] {
  let left = text;
  return [...people]
    .sort((a, b) => b.label.length - a.label.length)
    .filter(({ label }) => {
      if (!left.includes(`@${label}`)) return false;
      left = left.replaceAll(`@${label}`, '\u0000');
      return true;
    })
    .map(({ value }) => value);
}

/** The text with the names that are called in it apart. */
export function splitMentions(text: string, names: readonly string[]): { text: string; isName: boolean }[] {
  const called = [...names].sort((a, b) => b.length - a.length).map((name) => `@${name}`);
  const parts: { text: string; isName: boolean }[] = [];
  let plain = '';
  for (let i = 0; i < text.length;) {
    const name = called.find((one) => text.startsWith(one, i));
    if (name === undefined) plain += text.charAt(i++);
    else {
      if (plain) parts.push({ text: plain, isName: false });
      parts.push({ text: name, isName: true });
      plain = '';
      i += name.length;
    }
  }
  if (plain) parts.push({ text: plain, isName: false });
  return parts;
}
